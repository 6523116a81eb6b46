package worksafe.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegisteredCapital.Reading;

/**
 * Reads registered capital as registers write it: {@code 3万人民币}, {@code 1,913.2157(万元人民币)}, {@code
 * 300(万人民币元)}, {@code 2,994(万美元)}, {@code 50(万元美元)}, {@code 456人民币元}, {@code N/A}. A number, a scale (万 or
 * 亿) and a currency, whose syllable 元 may stand before, after or not at all.
 */
public final class CapitalText {

    private static final Pattern FORM =
            Pattern.compile("(?<number>[0-9][0-9,]{0,29}(?:\\.[0-9]{1,15})?)\\(?(?<scale>[万亿]?)(?<unit>[^0-9()]*)\\)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+");
    private static final Set<String> NOTHING_STATED = Set.of("", "-", "--", "—", "/", "N/A", "NULL", "无");

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, 2);

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("人民币", "CNY"),
            Map.entry("美", "USD"),
            Map.entry("港", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("香港", "HKD"),
            Map.entry("澳门", "MOP"),
            Map.entry("新台币", "TWD"),
            Map.entry("台币", "TWD"),
            Map.entry("日", "JPY"),
            Map.entry("韩", "KRW"),
            Map.entry("欧", "EUR"),
            Map.entry("英镑", "GBP"),
            Map.entry("瑞士法郎", "CHF"),
            Map.entry("德国马克", "DEM"),
            Map.entry("法国法郎", "FRF"),
            Map.entry("加", "CAD"),
            Map.entry("加拿大", "CAD"),
            Map.entry("澳", "AUD"),
            Map.entry("澳大利亚", "AUD"),
            Map.entry("新加坡", "SGD"),
            Map.entry("新西兰", "NZD"));

    private CapitalText() {}

    /** What the text states; never refuses, because a feed's row stands or falls by other columns. */
    public static RegisteredCapital parse(String text) {
        var compact = Text.halfWidth(text).replaceAll("\\s", "");
        if (NOTHING_STATED.contains(compact.toUpperCase(Locale.ROOT))) {
            return RegisteredCapital.without(Reading.NOT_STATED, text);
        }
        var form = FORM.matcher(compact);
        if (!form.matches() || !GROUPED.matcher(wholePart(form.group("number"))).matches()) {
            return RegisteredCapital.without(Reading.UNREADABLE, text);
        }
        var scale = form.group("scale");
        var unit = form.group("unit");
        if (scale.isEmpty() && unit.isEmpty()) {
            return RegisteredCapital.without(Reading.UNIT_MISSING, text);
        }
        var currency = currencyOf(unit);
        var units = new BigDecimal(form.group("number").replace(",", "")).scaleByPowerOfTen(powerOf(scale));
        if (currency == null || !fitsHundredths(units)) {
            return RegisteredCapital.without(Reading.UNREADABLE, text);
        }
        var reading = unit.isEmpty() ? Reading.CURRENCY_ASSUMED : Reading.STATED;
        return RegisteredCapital.of(Money.ofYuan(units), currency, reading, text);
    }

    private static int powerOf(String scale) {
        return switch (scale) {
            case "亿" -> 8;
            case "万" -> 4;
            default -> 0;
        };
    }

    // 元 alone, or nothing, is the yuan; elsewhere it only decorates: 万元美元, 美元 and 人民币元 are read alike.
    private static @Nullable String currencyOf(String unit) {
        var name = unit.replaceFirst("^[元圆]", "").replaceFirst("[元圆]$", "");
        return name.isEmpty() ? RegisteredCapital.YUAN : CURRENCIES.get(name);
    }

    private static String wholePart(String number) {
        var point = number.indexOf('.');
        return point < 0 ? number : number.substring(0, point);
    }

    private static boolean fitsHundredths(BigDecimal units) {
        return units.stripTrailingZeros().scale() <= 2 && units.compareTo(LARGEST) <= 0;
    }
}
