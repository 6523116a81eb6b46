package worksafe.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegisteredCapital.Reading;

/**
 * Reads registered capital as registers and people write it: {@code 3万人民币}, {@code 1,913.2157(万元人民币)}, {@code
 * 300(万人民币元)}, {@code 50(万元美元)}, {@code RMB 500万元}, {@code 1亿5千万元}, {@code 壹佰万元整}, {@code
 * 500万元人民币(实缴100万元)}, {@code N/A}. A number in Arabic or Chinese figures, and a currency before or behind it, whose
 * syllable 元 may stand before, after or not at all. What was paid in of it is not read.
 */
public final class CapitalText {

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern LABEL = Pattern.compile("^(?:认缴|注册)(?:出资)?(?:资本|资金)?总?额?[为:]?");
    private static final Pattern PAID_IN = Pattern.compile("[(,;、。]?(?:其中|已?实缴|实收|已缴).*$");
    private static final Pattern WHOLE_SUM = Pattern.compile("(?<=[元圆])[整正]$");
    private static final Pattern YUAN = Pattern.compile("[元圆]");
    private static final Pattern YUAN_BEFORE = Pattern.compile("^[元圆]");
    private static final Pattern YUAN_BEHIND = Pattern.compile("[元圆:]$");

    /** Words in brackets behind the number belong to it; figures there are another number. */
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()0-9零一二两三四五六七八九十]+)\\)");

    private static final Pattern FORM = Pattern.compile(
            "(?<before>[^0-9零一二两三四五六七八九十百千万亿.,()]*)(?<number>[0-9零一二两三四五六七八九十百千万亿.,]+)(?<unit>[^0-9()]*)");

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, 2);

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("人民币", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("CNY", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("￥", "CNY"),
            Map.entry("美", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("港", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("香港", "HKD"),
            Map.entry("HKD", "HKD"),
            Map.entry("HK$", "HKD"),
            Map.entry("澳门", "MOP"),
            Map.entry("新台币", "TWD"),
            Map.entry("台币", "TWD"),
            Map.entry("日", "JPY"),
            Map.entry("日币", "JPY"),
            Map.entry("JPY", "JPY"),
            Map.entry("韩", "KRW"),
            Map.entry("韩币", "KRW"),
            Map.entry("欧", "EUR"),
            Map.entry("EUR", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("英镑", "GBP"),
            Map.entry("GBP", "GBP"),
            Map.entry("瑞士法郎", "CHF"),
            Map.entry("德国马克", "DEM"),
            Map.entry("法国法郎", "FRF"),
            Map.entry("加", "CAD"),
            Map.entry("加币", "CAD"),
            Map.entry("加拿大", "CAD"),
            Map.entry("澳", "AUD"),
            Map.entry("澳币", "AUD"),
            Map.entry("澳大利亚", "AUD"),
            Map.entry("新加坡", "SGD"),
            Map.entry("新西兰", "NZD"));

    private CapitalText() {}

    /** What the text states; never refuses, because a feed's row stands or falls by other columns. */
    public static RegisteredCapital parse(String text) {
        if (Text.saysNothing(text)) {
            return RegisteredCapital.without(Reading.NOT_STATED, text);
        }
        var form = FORM.matcher(plain(text));
        if (!form.matches()) {
            return RegisteredCapital.without(Reading.UNREADABLE, text);
        }
        var units = CapitalNumber.parse(form.group("number"));
        var currency = currency(form.group("before"), form.group("unit"));
        if (units.isEmpty() || currency == null || !fitsHundredths(units.get())) {
            return RegisteredCapital.without(Reading.UNREADABLE, text);
        }
        if (!form.group("before").isEmpty() || !form.group("unit").isEmpty()) {
            return RegisteredCapital.of(Money.ofYuan(units.get()), currency, Reading.STATED, text);
        }
        return CapitalNumber.isAmount(form.group("number"))
                ? RegisteredCapital.of(Money.ofYuan(units.get()), currency, Reading.CURRENCY_ASSUMED, text)
                : RegisteredCapital.without(Reading.UNIT_MISSING, text);
    }

    private static String plain(String text) {
        var narrow = BLANK.matcher(Text.halfWidth(Text.visible(text))).replaceAll("");
        var figures = CapitalNumber.plainFigures(narrow).replace('圓', '圆');
        var compact = PAID_IN.matcher(LABEL.matcher(figures).replaceFirst("")).replaceFirst("");
        return WHOLE_SUM.matcher(BRACKETS.matcher(compact).replaceAll("$1")).replaceFirst("");
    }

    /** The one currency that is written, the yuan if there is only 元 or nothing; null where two differ or none is known. */
    private static @Nullable String currency(String before, String unit) {
        var first = currencyOf(before);
        var second = currencyOf(unit);
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        if (before.isEmpty()) {
            return second.get();
        }
        return YUAN.matcher(unit).replaceAll("").isEmpty() || first.equals(second) ? first.get() : null;
    }

    // 元 alone, or nothing, is the yuan; elsewhere it only decorates: 万元美元, 美元 and 人民币元 are read alike.
    private static Optional<String> currencyOf(String unit) {
        var bare = YUAN_BEFORE.matcher(unit).replaceFirst("");
        var name = YUAN_BEHIND.matcher(bare).replaceFirst("").toUpperCase(Locale.ROOT);
        return name.isEmpty() ? Optional.of(RegisteredCapital.YUAN) : Optional.ofNullable(CURRENCIES.get(name));
    }

    private static boolean fitsHundredths(BigDecimal units) {
        return units.stripTrailingZeros().scale() <= 2 && units.compareTo(LARGEST) <= 0;
    }
}
