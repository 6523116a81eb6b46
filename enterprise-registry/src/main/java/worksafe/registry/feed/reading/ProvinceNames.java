package worksafe.registry.feed.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/**
 * What texts name within one province: its cities, and its counties by their present and former names.
 *
 * <p>A text that is a city's name, in full or without its last syllable (苏州, 大理, 大理州), means the city, even where a
 * county begins alike; a county's full name (长沙县, 黄山区, 大理市) means the county. 城区, 郊区 and 矿区 name nothing unless
 * their city is known.
 */
final class ProvinceNames {

    /** Rows of the statistics bureau's code that are no authorities. */
    static final Set<String> NO_AUTHORITIES =
            Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "自治区直辖县级行政单位");

    private static final Set<String> OF_THEIR_CITY = Set.of("城区", "郊区", "矿区");

    private static final Pattern PROVINCE_SUFFIX = Pattern.compile("(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$");
    private static final Pattern CITY_SUFFIX = Pattern.compile("市|地区|盟");
    private static final Pattern PREFECTURE_SUFFIX =
            Pattern.compile("(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回)族|蒙古族?|柯尔克孜|哈萨克)+自治州$");
    private static final Pattern COUNTY_SUFFIX = Pattern.compile("区|县|市|旗|新区|林区|特区|自治县|自治旗");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s　/\\\\·,，、>-]+");
    private static final int SHORTEST = 2;

    private final RegionCode code;
    private final String name;
    private final String shortName;
    private final List<City> cities = new ArrayList<>();
    private final List<County> counties = new ArrayList<>();
    private final List<County> formerCounties = new ArrayList<>();
    private final Remembered<Naming> columns = new Remembered<>(this::read);

    ProvinceNames(RegionCode code, String name) {
        this.code = code;
        this.name = name;
        this.shortName = PROVINCE_SUFFIX.matcher(name).replaceFirst("");
    }

    RegionCode code() {
        return code;
    }

    void addCity(RegionCode city, String full) {
        if (!NO_AUTHORITIES.contains(full)) {
            cities.add(City.of(city, full));
            // The longest first, so that no city is taken for one whose name it begins with.
            cities.sort(Comparator.comparingInt((City c) -> c.full().length()).reversed());
        }
    }

    void addCounty(RegionCode county, String full) {
        if (full.length() >= SHORTEST && !NO_AUTHORITIES.contains(full)) {
            counties.add(new County(county, full, true));
        }
    }

    /** To be called when the cities are known: what is a city's name now means the city. */
    void addFormerCounty(RegionCode county, String former) {
        if (former.length() >= SHORTEST
                && !NO_AUTHORITIES.contains(former)
                && cities.stream().noneMatch(city -> city.full().equals(former))) {
            formerCounties.add(new County(county, former, false));
        }
    }

    /** What a text that begins with the province's name says behind it; empty when it means another province or none. */
    Optional<Naming> behindOwnName(String text) {
        if (text.length() >= SHORTEST && name.startsWith(text)) {
            return Optional.of(Naming.NOTHING);
        }
        if (!text.startsWith(shortName)) {
            return Optional.empty();
        }
        var rest = withoutProvince(text);
        var naming = read(rest);
        return rest.isEmpty() || !naming.isNothing() ? Optional.of(naming) : Optional.empty();
    }

    /** What the text of a column means as a whole; to be asked when all names are known. */
    Naming column(String text) {
        return columns.of(text);
    }

    private Naming read(String text) {
        var plain = SEPARATORS.matcher(text).replaceAll("");
        if (plain.length() < SHORTEST) {
            return Naming.NOTHING;
        }
        var exact = among(counties, plain::equals);
        if (!exact.isEmpty()) {
            return new Naming(null, exact, OF_THEIR_CITY.contains(plain));
        }
        for (var city : cities) {
            if (city.isCalled(plain)) {
                return new Naming(city.code(), Set.of(), false);
            }
        }
        var inCity = inCity(plain, false);
        if (!inCity.isNothing()) {
            return inCity;
        }
        var rest = withoutProvince(plain);
        if (rest.length() < plain.length()) {
            return read(rest);
        }
        var formerly = among(formerCounties, plain::equals);
        return new Naming(
                null,
                !formerly.isEmpty()
                        ? formerly
                        : first(full -> isWithSuffix(full, plain))
                                .orElseGet(() ->
                                        first(full -> full.startsWith(plain)).orElse(Set.of())),
                OF_THEIR_CITY.contains(plain));
    }

    /** What an address names: the city it begins with, and the county whose full name stands first in it. */
    Naming address(String text) {
        var rest = withoutProvince(text);
        var direct = inCity(text, true);
        var named = direct.isNothing() ? inCity(rest, true) : direct;
        if (!named.counties().isEmpty()) {
            return named;
        }
        if (OF_THEIR_CITY.stream().anyMatch(rest::startsWith)) {
            return new Naming(
                    null, among(all(), county -> OF_THEIR_CITY.contains(county) && rest.startsWith(county)), true);
        }
        return new Naming(named.city(), firstIn(text), false);
    }

    /** A text that begins with a city's name, and what of the city stands directly behind it. */
    private Naming inCity(String text, boolean isAddress) {
        for (var city : cities) {
            if (text.startsWith(city.full())) {
                return new Naming(
                        city.code(),
                        within(city.code(), text.substring(city.full().length()), isAddress),
                        false);
            }
        }
        for (var city : cities) {
            // 南京路 begins with a city's short name and is none; with a county of the city behind it, it is.
            if (text.startsWith(city.shortest())) {
                var counties =
                        within(city.code(), text.substring(city.shortest().length()), isAddress);
                if (!counties.isEmpty()) {
                    return new Naming(city.code(), counties, false);
                }
            }
        }
        return Naming.NOTHING;
    }

    private Set<RegionCode> within(RegionCode city, String rest, boolean isAddress) {
        Predicate<String> wanted = isAddress
                ? rest::startsWith
                : full -> rest.length() >= SHORTEST && (full.equals(rest) || isWithSuffix(full, rest));
        for (var kind : List.of(counties, formerCounties)) {
            var found = kind.stream()
                    .filter(county -> city.contains(county.code()) && wanted.test(county.full()))
                    .map(County::code)
                    .collect(Collectors.toCollection(LinkedHashSet<RegionCode>::new));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** The counties whose full name stands first in the address; a name in force before the same name of the past. */
    private Set<RegionCode> firstIn(String address) {
        var first = Integer.MAX_VALUE;
        @Nullable County named = null;
        var found = new LinkedHashSet<RegionCode>();
        for (var county : all()) {
            var at = OF_THEIR_CITY.contains(county.full()) ? -1 : address.indexOf(county.full());
            if (at < 0 || at > first) {
                continue;
            }
            if (named == null
                    || at < first
                    || county.full().length() > named.full().length()) {
                found.clear();
                first = at;
                named = county;
            } else if (!county.full().equals(named.full()) || county.inForce() != named.inForce()) {
                continue;
            }
            found.add(county.code());
        }
        return found;
    }

    private String withoutProvince(String text) {
        if (text.startsWith(name)) {
            return text.substring(name.length());
        }
        if (!text.startsWith(shortName)) {
            return text;
        }
        var rest = text.substring(shortName.length());
        // 广西省 and 新疆自治区 are written so, but 吉林市 is a city.
        return rest.startsWith("省") ? rest.substring(1) : rest.startsWith("自治区") ? rest.substring(3) : rest;
    }

    private List<County> all() {
        var all = new ArrayList<>(counties);
        all.addAll(formerCounties);
        return all;
    }

    /** Counties in force if one fits, or else those that were once called so. */
    private Optional<Set<RegionCode>> first(Predicate<String> wanted) {
        var now = among(counties, wanted);
        return Optional.of(now.isEmpty() ? among(formerCounties, wanted) : now).filter(found -> !found.isEmpty());
    }

    private static Set<RegionCode> among(List<County> counties, Predicate<String> wanted) {
        return counties.stream()
                .filter(county -> wanted.test(county.full()))
                .map(County::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isWithSuffix(String full, String text) {
        return full.startsWith(text)
                && COUNTY_SUFFIX.matcher(full.substring(text.length())).matches();
    }

    /**
     * What a text names.
     *
     * @param city a city that it names
     * @param counties the counties that it can mean, within the city if it names one
     * @param needsCity whether the counties mean something within a known city only
     */
    record Naming(@Nullable RegionCode city, Set<RegionCode> counties, boolean needsCity) {

        static final Naming NOTHING = new Naming(null, Set.of(), false);

        boolean isNothing() {
            return city == null && counties.isEmpty();
        }

        /** Whether all that is named can be such a county. */
        boolean allows(RegionCode county) {
            if (counties.isEmpty()) {
                return city == null || city.contains(county);
            }
            return needsCity || counties.contains(county);
        }

        /** The city that is named, or in which the only county meant lies. */
        Optional<RegionCode> knownCity() {
            if (city != null) {
                return Optional.of(city);
            }
            return counties.size() == 1 && !needsCity
                    ? Optional.of(counties.iterator().next().at(RegionLevel.CITY))
                    : Optional.empty();
        }

        /** The county meant, or else the city; of several counties the one that lies in the first of these cities. */
        Optional<RegionCode> within(List<RegionCode> cities) {
            if (counties.size() == 1 && !needsCity) {
                return Optional.of(counties.iterator().next());
            }
            for (var known : city == null ? cities : List.of(city)) {
                var there = counties.stream().filter(known::contains).toList();
                if (there.size() == 1) {
                    return Optional.of(there.getFirst());
                }
            }
            return Optional.ofNullable(city);
        }
    }

    private record County(RegionCode code, String full, boolean inForce) {}

    /**
     * A city.
     *
     * @param shortest its name without the syllable or words that say what it is
     */
    private record City(RegionCode code, String full, String shortest) {

        static City of(RegionCode code, String full) {
            var prefecture = PREFECTURE_SUFFIX.matcher(full);
            if (prefecture.find()) {
                return new City(code, full, full.substring(0, prefecture.start()));
            }
            for (int length = SHORTEST; length < full.length(); length++) {
                if (CITY_SUFFIX.matcher(full.substring(length)).matches()) {
                    return new City(code, full, full.substring(0, length));
                }
            }
            return new City(code, full, full);
        }

        boolean isCalled(String text) {
            return text.equals(full) || text.equals(shortest) || full.endsWith("州") && text.equals(shortest + "州");
        }
    }
}
