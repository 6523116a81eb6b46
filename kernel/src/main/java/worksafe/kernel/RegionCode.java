package worksafe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The 12-digit code of an administrative division as the statistics bureau writes it: two digits each of province, city
 * and county (GB/T 2260), three of town, three of village, parents padded with zeros. A division and everything below
 * it form one range of numbers, which is what scopes and queries are made of.
 *
 * <p>A few cities have no counties; their towns carry 00 in the county's place, and their parent is the city.
 *
 * @param value the code as a number, 0 for the whole country
 */
public record RegionCode(long value) implements Comparable<RegionCode> {

    /** The whole country: 000000000000, spanning every code. */
    public static final RegionCode NATION = new RegionCode(0);

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final int LENGTH = 12;
    private static final int FIRST_PROVINCE = 11;
    private static final int LAST_PROVINCE = 82;

    /**
     * @throws InvalidValue {@code region-code-shape} when no province begins with such digits, {@code region-code-gap}
     *     when a lower level is given below a city or town of zeros
     */
    public RegionCode {
        if (value != 0) {
            var province = value / RegionLevel.PROVINCE.span();
            if (province < FIRST_PROVINCE || province > LAST_PROVINCE) {
                throw Refusal.REGION_CODE_SHAPE.of(digits(value));
            }
            if (gapAt(value, RegionLevel.PROVINCE, RegionLevel.CITY)
                    || gapAt(value, RegionLevel.COUNTY, RegionLevel.TOWN)) {
                throw Refusal.REGION_CODE_GAP.of(digits(value));
            }
        }
    }

    /**
     * The division with exactly these twelve digits.
     *
     * @throws InvalidValue {@code region-code-shape} or {@code region-code-gap}
     */
    public static RegionCode of(String twelveDigits) {
        if (!TWELVE_DIGITS.matcher(twelveDigits).matches()) {
            throw Refusal.REGION_CODE_SHAPE.of(twelveDigits);
        }
        return new RegionCode(Long.parseLong(twelveDigits));
    }

    /**
     * The division with these 2, 4, 6, 9 or 12 leading digits, for example {@code 320281} or {@code 320281102}.
     *
     * @throws InvalidValue {@code region-code-short-length}, {@code region-code-shape} or {@code region-code-gap}
     */
    public static RegionCode ofShort(String leadingDigits) {
        if (!SHORT_CODE.matcher(leadingDigits).matches()) {
            throw Refusal.REGION_CODE_SHORT_LENGTH.of(leadingDigits);
        }
        return of(leadingDigits + "0".repeat(LENGTH - leadingDigits.length()));
    }

    /** The level of the division, read from the zeros at the end. */
    public RegionLevel level() {
        for (var level : RegionLevel.values()) {
            if (level.floor(value) == value) {
                return level;
            }
        }
        throw new AssertionError("every number is a multiple of the village's span");
    }

    /** The least code of the range that the division spans: its own. */
    public long low() {
        return value;
    }

    /** The greatest code of the range that the division spans. */
    public long high() {
        return value + level().span() - 1;
    }

    /** Whether the other division is this one or lies within it. */
    public boolean contains(RegionCode other) {
        return other.value >= low() && other.value <= high();
    }

    /** The division directly above; the nation is its own parent. */
    public RegionCode parent() {
        var above = NATION;
        for (var level : RegionLevel.values()) {
            var floor = level.floor(value);
            if (floor == value) {
                break;
            }
            above = new RegionCode(floor);
        }
        return above;
    }

    /** This division and all above it, from itself to the nation. */
    public List<RegionCode> chain() {
        var chain = new ArrayList<RegionCode>();
        for (var region = this; !region.equals(NATION); region = region.parent()) {
            chain.add(region);
        }
        chain.add(NATION);
        return List.copyOf(chain);
    }

    /**
     * The division of that level in which this one lies, or itself. Below a city without counties, the county is the
     * city.
     *
     * @throws InvalidValue {@code region-code-level} when this division lies above that level
     */
    public RegionCode at(RegionLevel level) {
        if (level.isBelow(level())) {
            throw Refusal.REGION_CODE_LEVEL.of(toString(), level.name().toLowerCase(Locale.ROOT));
        }
        return new RegionCode(level.floor(value));
    }

    /** The code cut to its province, as the generated column {@code province} holds it. */
    public long province() {
        return RegionLevel.PROVINCE.floor(value);
    }

    /** The code cut to its city; for a province, the province's own code. */
    public long city() {
        return RegionLevel.CITY.floor(value);
    }

    /** The code cut to its county; for anything above, its own code. */
    public long county() {
        return RegionLevel.COUNTY.floor(value);
    }

    /** The code cut to its town; for anything above, its own code. */
    public long town() {
        return RegionLevel.TOWN.floor(value);
    }

    @Override
    public int compareTo(RegionCode other) {
        return Long.compare(value, other.value);
    }

    /** The twelve digits. */
    @Override
    public String toString() {
        return digits(value);
    }

    private static boolean gapAt(long code, RegionLevel above, RegionLevel level) {
        return above.floor(code) == level.floor(code) && level.floor(code) != code;
    }

    private static String digits(long code) {
        var digits = Long.toString(code);
        return "0".repeat(Math.max(0, LENGTH - digits.length())) + digits;
    }
}
