package worksafe.registry.feed.reading;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/**
 * The divisions from province to county as the register knows them, and the rule by which a feed's line is placed:
 *
 * <ol>
 *   <li>The six digits of place in the code. A retired division counts as its successor.
 *   <li>Where they name no county but only a city, a province, a development zone or nothing: the county that district
 *       column and address name within that city or province (without digits, within the province column). A district
 *       names every county whose name begins with it; an address names the county whose full name, present or former,
 *       stands first in it. If both name one and not the same, neither is believed.
 *   <li>Where no county comes out: the city, or else the province, in whose pool the enterprise then waits.
 * </ol>
 *
 * <p>Names of towns in addresses are not believed: measured on four cities' feeds they name the wrong county in up to 31
 * of 100 lines, full names of counties in 1 to 4, most of which are true removals.
 */
public final class FeedPlaces {

    /** Rows of the statistics bureau's code that are no authorities. */
    private static final Set<String> FICTIONS =
            Set.of("市辖区", "县", "城区", "郊区", "矿区", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "自治区直辖县级行政单位");

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern COUNTY_SUFFIX = Pattern.compile("区|县|市|旗|新区|林区|特区|自治县|自治旗");

    private final Map<RegionCode, String> inForce;
    private final Map<RegionCode, RegionCode> successors;
    private final Map<Long, List<Named>> countiesByProvince = new HashMap<>();
    private final Map<Long, List<Named>> citiesByProvince = new HashMap<>();
    private final List<Named> provinces = new ArrayList<>();
    private final Set<Long> citiesWithCounties = new HashSet<>();

    private FeedPlaces(
            Map<RegionCode, String> inForce, Map<RegionCode, RegionCode> successors, List<Named> formerNames) {
        this.inForce = Map.copyOf(inForce);
        this.successors = Map.copyOf(successors);
        inForce.forEach((code, name) -> index(new Named(name, code)));
        for (var former : formerNames) {
            successor(former.code())
                    .filter(place -> place.level() == RegionLevel.COUNTY)
                    .ifPresent(county -> add(countiesByProvince, new Named(former.name(), county)));
        }
    }

    /** Where a line belongs, and what was remarkable about finding out. */
    Placement place(@Nullable String sixDigits, String province, String district, String address) {
        var flags = EnumSet.noneOf(RowFlag.class);
        var column = province(province);
        var coded = coded(sixDigits, flags);
        var base = coded.or(() -> column).orElse(null);
        if (base == null) {
            flags.add(RowFlag.REGION_UNKNOWN);
            return new Placement(null, flags);
        }
        if (column.isPresent() && column.get().value() != base.province()) {
            flags.add(RowFlag.PROVINCE_DIFFERS);
        }
        var byDistrict = byDistrict(base, district);
        var byAddress = byAddress(base, address);
        if (isAsFineAsCounty(base)) {
            if (!byDistrict.isEmpty() && !byDistrict.contains(base)) {
                flags.add(RowFlag.REGION_DIFFERS_FROM_DISTRICT);
            }
            if (!byAddress.isEmpty() && !byAddress.contains(base)) {
                flags.add(RowFlag.REGION_DIFFERS_FROM_ADDRESS);
            }
            return new Placement(base, flags);
        }
        return new Placement(refined(base, district, byDistrict, byAddress, flags), flags);
    }

    /** Whether the text names exactly one province, in full or by its beginning. */
    boolean isProvince(String text) {
        return province(text).isPresent();
    }

    private RegionCode refined(
            RegionCode base,
            String district,
            Set<RegionCode> byDistrict,
            Set<RegionCode> byAddress,
            Set<RowFlag> flags) {
        var districtCounty = only(byDistrict.stream().filter(base::contains).toList());
        var addressCounty = only(byAddress.stream().filter(base::contains).toList());
        if (districtCounty.isPresent()
                && addressCounty.isPresent()
                && !districtCounty.get().equals(addressCounty.get())) {
            flags.add(RowFlag.REGION_EVIDENCE_CONFLICTS);
        } else if (districtCounty.isPresent()) {
            flags.add(RowFlag.REGION_FROM_DISTRICT);
            return districtCounty.get();
        } else if (addressCounty.isPresent()) {
            flags.add(RowFlag.REGION_FROM_ADDRESS);
            return addressCounty.get();
        }
        if (base.level() == RegionLevel.CITY) {
            flags.add(RowFlag.REGION_ONLY_CITY);
            return base;
        }
        var city = only(named(citiesByProvince, base, name -> begins(name, district)));
        if (city.isPresent()) {
            flags.add(RowFlag.REGION_FROM_DISTRICT);
            if (!isAsFineAsCounty(city.get())) {
                flags.add(RowFlag.REGION_ONLY_CITY);
            }
            return city.get();
        }
        flags.add(RowFlag.REGION_ONLY_PROVINCE);
        return base;
    }

    /** The division that the digits name: a county if they can, or else the city or province they begin with. */
    private Optional<RegionCode> coded(@Nullable String sixDigits, Set<RowFlag> flags) {
        if (sixDigits == null || !SIX_DIGITS.matcher(sixDigits).matches()) {
            return Optional.empty();
        }
        var named = division(sixDigits);
        if (named.isPresent() && isReal(named.get())) {
            return named;
        }
        if (named.isEmpty()) {
            var successor = retired(sixDigits);
            if (successor.isPresent()) {
                flags.add(RowFlag.RETIRED_REGION);
                return successor;
            }
        }
        if (!sixDigits.endsWith("0000")) {
            flags.add(RowFlag.REGION_CODE_UNKNOWN);
        }
        return division(sixDigits.substring(0, 4) + "00")
                .filter(this::isReal)
                .or(() -> division(sixDigits.substring(0, 2) + "0000"))
                .or(() -> {
                    flags.add(RowFlag.REGION_CODE_UNKNOWN);
                    return Optional.empty();
                });
    }

    private Optional<RegionCode> division(String sixDigits) {
        return code(sixDigits).filter(inForce::containsKey);
    }

    private Optional<RegionCode> retired(String sixDigits) {
        return code(sixDigits).filter(successors::containsKey).flatMap(this::successor);
    }

    /** The division in force that now stands in the code's place; the code itself while it is in force. */
    private Optional<RegionCode> successor(RegionCode code) {
        var seen = new HashSet<RegionCode>();
        for (var at = code; at != null && seen.add(at); at = successors.get(at)) {
            if (inForce.containsKey(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Optional<RegionCode> code(String sixDigits) {
        try {
            return Optional.of(RegionCode.ofShort(sixDigits));
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    private boolean isReal(RegionCode code) {
        return code.level() != RegionLevel.CITY || !FICTIONS.contains(inForce.getOrDefault(code, ""));
    }

    /** A county, or a city that has none. */
    private boolean isAsFineAsCounty(RegionCode code) {
        return code.level() == RegionLevel.COUNTY
                || code.level() == RegionLevel.CITY && !citiesWithCounties.contains(code.value());
    }

    private Optional<RegionCode> province(String name) {
        return only(provinces.stream()
                .filter(province -> begins(province.name(), name))
                .map(Named::code)
                .toList());
    }

    private Set<RegionCode> byDistrict(RegionCode base, String district) {
        var exact = named(countiesByProvince, base, name -> isWithSuffix(name, district));
        return new LinkedHashSet<>(
                exact.isEmpty() ? named(countiesByProvince, base, name -> begins(name, district)) : exact);
    }

    private Set<RegionCode> byAddress(RegionCode base, String address) {
        var first = Integer.MAX_VALUE;
        var longest = 0;
        var found = new LinkedHashSet<RegionCode>();
        for (var county : countiesByProvince.getOrDefault(base.province(), List.of())) {
            var at = address.indexOf(county.name());
            if (at < 0 || at > first || at == first && county.name().length() < longest) {
                continue;
            }
            if (at < first || county.name().length() > longest) {
                found.clear();
            }
            first = at;
            longest = county.name().length();
            found.add(county.code());
        }
        return found;
    }

    private static List<RegionCode> named(
            Map<Long, List<Named>> byProvince, RegionCode base, Predicate<String> wanted) {
        return byProvince.getOrDefault(base.province(), List.of()).stream()
                .filter(place -> wanted.test(place.name()))
                .map(Named::code)
                .distinct()
                .toList();
    }

    private static boolean begins(String name, String text) {
        return text.length() >= 2 && name.startsWith(text);
    }

    private static boolean isWithSuffix(String name, String text) {
        return begins(name, text)
                && (name.length() == text.length()
                        || COUNTY_SUFFIX.matcher(name.substring(text.length())).matches());
    }

    private static Optional<RegionCode> only(List<RegionCode> codes) {
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private void index(Named place) {
        switch (place.code().level()) {
            case PROVINCE -> provinces.add(place);
            case CITY -> add(citiesByProvince, place);
            case COUNTY -> {
                citiesWithCounties.add(place.code().city());
                add(countiesByProvince, place);
            }
            case NATION, TOWN, VILLAGE -> {
                // Too coarse or too fine for a feed.
            }
        }
    }

    private static void add(Map<Long, List<Named>> byProvince, Named place) {
        if (place.name().length() >= 2 && !FICTIONS.contains(place.name())) {
            byProvince
                    .computeIfAbsent(place.code().province(), none -> new ArrayList<>())
                    .add(place);
        }
    }

    /** Where a line was placed; without a region when nothing names one. */
    record Placement(@Nullable RegionCode region, Set<RowFlag> flags) {

        Placement {
            flags = flags.stream().collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Named(String name, RegionCode code) {}

    /** Collects what the register knows. */
    public static final class Builder {

        private final Map<RegionCode, String> inForce = new HashMap<>();
        private final Map<RegionCode, RegionCode> successors = new HashMap<>();
        private final List<Named> formerNames = new ArrayList<>();

        @CanIgnoreReturnValue
        public Builder inForce(RegionCode code, String name) {
            inForce.put(code, name);
            return this;
        }

        /** A code that is no longer in force, with what stands in its place now, if that is known. */
        @CanIgnoreReturnValue
        public Builder retired(RegionCode code, String name, @Nullable RegionCode successor) {
            if (successor != null) {
                successors.put(code, successor);
            }
            return formerName(code, name);
        }

        /** A name that the code had before. */
        @CanIgnoreReturnValue
        public Builder formerName(RegionCode code, String name) {
            formerNames.add(new Named(name, code));
            return this;
        }

        public FeedPlaces build() {
            return new FeedPlaces(inForce, successors, formerNames);
        }
    }
}
