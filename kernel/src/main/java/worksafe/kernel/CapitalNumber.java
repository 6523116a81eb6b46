package worksafe.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number in a text of capital, in Arabic figures ({@code 1,913.2157}), Chinese ones ({@code 一百二十}), those of
 * cheques ({@code 壹佰万}), or mixed ({@code 1亿5千万}).
 */
final class CapitalNumber {

    private static final String FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億〇○";
    private static final String COMMON = "一二二三三四五六六七八九十百千万亿零零";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String DIGIT = "[一二两三四五六七八九]";

    private static final Pattern FORM = Pattern.compile("(?:(?<yi>[^亿万]+)亿)?(?:(?<wan>[^亿万]+)万)?(?<rest>[^亿万]+)?");
    private static final Pattern ARABIC = Pattern.compile(
            "(?<figures>[0-9]{1,30}|[0-9]{1,3}(?:,[0-9]{3}){1,9})(?<fraction>\\.[0-9]{1,15})?(?<scale>[十百千]?)");
    private static final Pattern CHINESE = Pattern.compile("零?(?:(?<q>" + DIGIT + ")千零?)?(?:(?<b>" + DIGIT
            + ")百零?)?(?:(?<s>" + DIGIT + "?)(?<ten>十))?(?<g>" + DIGIT + "?)|零");
    private static final Pattern COLLOQUIAL = Pattern.compile(".*[亿万](?:[1-9]|" + DIGIT + ")");
    private static final int LEAST_CHINESE = 3;

    private CapitalNumber() {}

    /** The text with the figures of cheques as common ones: 伍拾萬 as 五十万. */
    static String plainFigures(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            var at = FORMAL.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, COMMON.charAt(at));
            }
        }
        return plain.toString();
    }

    /**
     * Whether the number says by itself that it is an amount: it is counted in ten thousands or more, and is not two
     * Chinese characters, which may as well be somebody's name.
     */
    static boolean isAmount(String number) {
        return (number.indexOf('万') >= 0 || number.indexOf('亿') >= 0)
                && (number.charAt(0) <= '9' || number.length() >= LEAST_CHINESE);
    }

    /** The number, if the figures are one. */
    static Optional<BigDecimal> parse(String number) {
        var form = FORM.matcher(number);
        // 2万5 is said of 25,000, and 20,005 is written so.
        if (number.isEmpty() || COLLOQUIAL.matcher(number).matches() || !form.matches()) {
            return Optional.empty();
        }
        return part(form.group("yi"), 8)
                .flatMap(yi -> part(form.group("wan"), 4)
                        .flatMap(wan -> part(form.group("rest"), 0)
                                .map(rest -> yi.add(wan).add(rest))));
    }

    /** So many times a power of ten; nothing at all is zero. */
    private static Optional<BigDecimal> part(@Nullable String figures, int power) {
        if (figures == null) {
            return Optional.of(BigDecimal.ZERO);
        }
        return arabic(figures).or(() -> chinese(figures)).map(value -> value.scaleByPowerOfTen(power));
    }

    private static Optional<BigDecimal> arabic(String figures) {
        var form = ARABIC.matcher(figures);
        if (!form.matches()) {
            return Optional.empty();
        }
        var fraction = form.group("fraction");
        return Optional.of(new BigDecimal(form.group("figures").replace(",", "") + (fraction == null ? "" : fraction))
                .scaleByPowerOfTen("十百千".indexOf(form.group("scale"))
                        + (form.group("scale").isEmpty() ? 0 : 1)));
    }

    private static Optional<BigDecimal> chinese(String figures) {
        var form = CHINESE.matcher(figures);
        if (!form.matches()) {
            return Optional.empty();
        }
        var tens = form.group("ten") == null ? 0 : Math.max(1, digit(form.group("s")));
        return Optional.of(BigDecimal.valueOf(
                1_000L * digit(form.group("q")) + 100L * digit(form.group("b")) + 10L * tens + digit(form.group("g"))));
    }

    private static int digit(@Nullable String figure) {
        if (figure == null || figure.isEmpty()) {
            return 0;
        }
        return figure.equals("两") ? 2 : DIGITS.indexOf(figure);
    }
}
