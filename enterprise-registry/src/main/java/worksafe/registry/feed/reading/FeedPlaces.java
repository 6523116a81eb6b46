package worksafe.registry.feed.reading;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.registry.feed.reading.ProvinceNames.Naming;

/**
 * The divisions from province to county as the register knows them, and the rule by which a feed's line is placed:
 *
 * <ol>
 *   <li>The six digits of place in the code. A retired division counts as its successor.
 *   <li>Where they name no county but only a city, a province, a development zone or nothing: what district column and
 *       address name within that city or province (without digits, within the province column), the finer of both. If they
 *       name places that exclude each other, neither is believed. {@link ProvinceNames} says what a text names.
 *   <li>Where no county comes out: the city, or else the province, in whose pool the enterprise then waits.
 * </ol>
 *
 * <p>Names of towns in addresses are not believed: measured on four cities' feeds they name the wrong county in up to 31
 * of 100 lines, full names of counties in 1 to 4, most of which are true removals.
 */
public final class FeedPlaces {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** The corps (兵团) has a register of its own, and its places lie in the autonomous region. */
    private static final Pattern CORPS = Pattern.compile("^(?:新疆)?(?:维吾尔自治区)?(?:生产建设)?兵团.*");

    private static final String HOME_OF_CORPS = "新疆维吾尔自治区";

    private final Map<RegionCode, String> inForce;
    private final Map<RegionCode, RegionCode> successors;
    private final Map<Long, ProvinceNames> provinces = new HashMap<>();
    private final Set<Long> citiesWithCounties = new HashSet<>();
    private final Remembered<Optional<ProvinceColumn>> provinceColumns = new Remembered<>(this::province);

    private FeedPlaces(
            Map<RegionCode, String> inForce, Map<RegionCode, RegionCode> successors, List<Named> formerNames) {
        this.inForce = Map.copyOf(inForce);
        this.successors = Map.copyOf(successors);
        inForce.keySet().stream()
                .filter(code -> code.level() != RegionLevel.NATION)
                .map(code -> code.at(RegionLevel.PROVINCE))
                .distinct()
                .forEach(code -> provinces.put(
                        code.value(), new ProvinceNames(code, inForce.getOrDefault(code, code.toString()))));
        inForce.forEach(this::index);
        for (var former : formerNames) {
            successor(former.code())
                    .filter(place -> place.level() == RegionLevel.COUNTY)
                    .ifPresent(county -> names(county).addFormerCounty(county, former.name()));
        }
    }

    /** Where a line belongs, and what was remarkable about finding out. */
    Placement place(@Nullable String sixDigits, String province, String district, String address) {
        var flags = EnumSet.noneOf(RowFlag.class);
        var column = provinceColumns.of(province);
        var coded = coded(sixDigits, flags);
        var base = coded.or(() -> column.map(ProvinceColumn::code)).orElse(null);
        if (base == null) {
            flags.add(RowFlag.REGION_UNKNOWN);
            return new Placement(null, flags);
        }
        if (column.isPresent() && column.get().code().value() != base.province()) {
            flags.add(RowFlag.PROVINCE_DIFFERS);
        }
        var names = names(base);
        var byDistrict = names.column(district);
        var byAddress = names.address(address);
        if (isAsFineAsCounty(base)) {
            if (!byDistrict.allows(base)) {
                flags.add(RowFlag.REGION_DIFFERS_FROM_DISTRICT);
            }
            if (!byAddress.counties().isEmpty() && !byAddress.allows(base)) {
                flags.add(RowFlag.REGION_DIFFERS_FROM_ADDRESS);
            }
            return new Placement(base, flags);
        }
        var behindProvince = column.filter(found -> found.code().contains(base))
                .map(ProvinceColumn::behind)
                .orElse(Naming.NOTHING);
        var place = refined(
                base,
                within(base, byDistrict, List.of(byAddress, behindProvince))
                        .or(() -> within(base, behindProvince, List.of(byAddress))),
                within(base, byAddress, List.of(byDistrict, behindProvince)),
                flags);
        return new Placement(place, flags);
    }

    /** Whether the text names exactly one province, in full or by its beginning, perhaps with a place in it. */
    boolean isProvince(String text) {
        return provinceColumns.of(text).isPresent();
    }

    /** What is named below the base; where several counties are called so, the cities that others name decide. */
    private static Optional<RegionCode> within(RegionCode base, Naming named, List<Naming> others) {
        var cities = new ArrayList<RegionCode>();
        if (base.level() == RegionLevel.CITY) {
            cities.add(base);
        }
        others.forEach(other -> other.knownCity().ifPresent(cities::add));
        return named.within(cities).filter(place -> base.contains(place) && !base.equals(place));
    }

    private RegionCode refined(
            RegionCode base, Optional<RegionCode> byDistrict, Optional<RegionCode> byAddress, Set<RowFlag> flags) {
        var place = base;
        if (byDistrict.isPresent()
                && byAddress.isPresent()
                && !byDistrict.get().contains(byAddress.get())
                && !byAddress.get().contains(byDistrict.get())) {
            flags.add(RowFlag.REGION_EVIDENCE_CONFLICTS);
        } else if (byDistrict.isPresent()
                && byAddress.map(address -> address.contains(byDistrict.get())).orElse(true)) {
            flags.add(RowFlag.REGION_FROM_DISTRICT);
            place = byDistrict.get();
        } else if (byAddress.isPresent()) {
            flags.add(RowFlag.REGION_FROM_ADDRESS);
            place = byAddress.get();
        }
        if (!isAsFineAsCounty(place)) {
            flags.add(place.level() == RegionLevel.CITY ? RowFlag.REGION_ONLY_CITY : RowFlag.REGION_ONLY_PROVINCE);
        }
        return place;
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
        return code.level() != RegionLevel.CITY
                || !ProvinceNames.NO_AUTHORITIES.contains(inForce.getOrDefault(code, ""));
    }

    /** A county, or a city that has none. */
    private boolean isAsFineAsCounty(RegionCode code) {
        return code.level() == RegionLevel.COUNTY
                || code.level() == RegionLevel.CITY && !citiesWithCounties.contains(code.value());
    }

    private Optional<ProvinceColumn> province(String text) {
        var plain = CORPS.matcher(text).replaceFirst(HOME_OF_CORPS);
        var found = provinces.values().stream()
                .flatMap(province ->
                        province
                                .behindOwnName(plain)
                                .map(behind -> new ProvinceColumn(province.code(), behind))
                                .stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private ProvinceNames names(RegionCode place) {
        return Objects.requireNonNull(provinces.get(place.province()), "every place in force has a province");
    }

    private void index(RegionCode code, String name) {
        switch (code.level()) {
            case CITY -> names(code).addCity(code, name);
            case COUNTY -> {
                citiesWithCounties.add(code.city());
                // Where a city has no counties but a row for them all, its name means the city.
                if (!name.equals(inForce.get(code.at(RegionLevel.CITY)))) {
                    names(code).addCounty(code, name);
                }
            }
            case NATION, PROVINCE, TOWN, VILLAGE -> {
                // A province has been indexed; the others are too coarse or too fine for a feed.
            }
        }
    }

    /**
     * What the province column says.
     *
     * @param behind what it names behind the province: 江苏省无锡市
     */
    private record ProvinceColumn(RegionCode code, Naming behind) {}

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
