package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.obligations.Judge;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.JdbcRows;

/**
 * Reads what is known of authorities, of however many in a fixed number of statements: the authorities, sections and officials that
 * the roster names at a place, the enterprises that trade there, and the entries of registers that the authority keeps, be it in
 * another context.
 *
 * <p>A place is asked about as a whole, whatever the sector of an authority there; a department of a county or a city is asked
 * about by its sector. Officials are known where the roster names an authority of the holder: where it names none, nobody knows
 * who works there.
 */
@ApplicationScoped
public class AuthorityFacts {

    private static final Set<RegionLevel> LEVELS =
            EnumSet.of(RegionLevel.CITY, RegionLevel.COUNTY, RegionLevel.TOWN, RegionLevel.VILLAGE);

    /**
     * Places with whether somebody is founded in their county; of a city, anywhere in it. What only stands in the list for the
     * districts of a municipality, or for the counties of a province, is no place that has a government.
     */
    private static final String PLACES = "select r.code, r.kind, r.valid_to is null and r.name not in ('市辖区', '县',"
            + " '省直辖县级行政区划', '自治区直辖县级行政区划'), exists (select from authority a"
            + " where a.region between w.low and w.high and a.from_day <= ? and (a.until_day is null or a.until_day >= ?))"
            + " from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as w (code, low, high) join region r on r.code = w.code"
            + " order by r.code";

    private static final String AUTHORITIES = "select a.region, a.sector, a.from_day, a.until_day from authority a"
            + " where a.region = any (?) order by a.region, a.sector, a.id";

    /** A section with posts of its own for supervising safety in the department's trade, as long as it has them. */
    private static final String SECTIONS =
            "select a.region, a.sector, s.from_day, least(s.until_day, a.until_day, p.until_day), s.code"
                    + " from (select id, region, sector, until_day from authority where region = any (?)) a"
                    + " join authority_section s on s.authority_id = a.id cross join lateral (select"
                    + " case when bool_and(p.until_day is not null) then max(p.until_day) end as until_day"
                    + " from authority_post p where p.authority_id = a.id and p.section_code = s.code"
                    + " and p.kind = 'SECTION_STAFF' and (p.until_day is null or p.until_day >= ?) having count(*) > 0) p";

    private static final String OFFICIALS = "select o.region, o.sector, o.from_day, o.until_day, o.account_key,"
            + " o.post_kind, o.full_time from official o where o.region = any (?) and o.status <> 'WITHDRAWN'"
            + " and (o.until_day is null or o.until_day >= ?)";

    /** Those who look after a village from the post of a town. */
    private static final String IN_GRIDS = "select p.place, null, greatest(o.from_day, g.from_day),"
            + " least(o.until_day, g.until_day), o.account_key, o.post_kind, o.full_time"
            + " from grid_place p join grid g on g.id = p.grid_id join official o on o.grid_id = g.id"
            + " where p.place = any (?) and o.region <> p.place and o.post_kind = 'VILLAGE_SUPERVISOR'"
            + " and o.status <> 'WITHDRAWN' and (least(o.until_day, g.until_day) is null"
            + " or least(o.until_day, g.until_day) >= ?)";

    private static final String ENTERPRISES = "select w.n, left(e.industry, 1), e.trades, count(*)"
            + " from unnest(?::int[], ?::bigint[], ?::bigint[], ?::text[]) as w (n, low, high, sector)"
            + " join enterprise e on e.region between w.low and w.high and e.state = 'ACTIVE'"
            + " and (w.sector = '' or e.sector = w.sector) group by 1, 2, 3";

    private static final String ENTRIES = "select holder_type, holder_key, 'register:' || kind, data, acted_at,"
            + " valid_until from register_entry where region = any (?) and kind = any (?) and enterprise_id is null"
            + " and latest and live and counted order by acted_at, id";

    private static final String ANNOUNCED =
            "select holder_type, holder_key, 'archive:' || context || '/' || kind, data,"
                    + " occurred_at, valid_until from authority_entry where region = any (?)"
                    + " and (context || '/' || kind) = any (?) and counted order by occurred_at, entry_id";

    private final FactRules rules;

    AuthorityFacts(ShippedObligations obligations) {
        rules = FactRules.of(obligations.kinds().stream().filter(ObligationKind::isOfAuthorities));
    }

    /** Those at these places, at all above them, and their departments; of places that do not take part they are not active. */
    List<Judged> concernedBy(Connection connection, Collection<RegionCode> places, Judge judge) throws SQLException {
        var all = new TreeSet<RegionCode>();
        places.forEach(place -> place.chain().stream()
                .filter(above -> LEVELS.contains(above.level()))
                .forEach(all::add));
        return read(connection, all, judge, null, true);
    }

    /**
     * The holders of one place, within the present scope: itself, or its department for that sector. Empty where there is no such
     * place, or no such department.
     */
    public List<Judged> at(Connection connection, RegionCode place, @Nullable Sector sector, Judge judge)
            throws SQLException {
        if (!LEVELS.contains(place.level())) {
            return List.of();
        }
        return read(connection, List.of(place), judge, sector, false).stream()
                .filter(found -> found.sector() == sector)
                .toList();
    }

    /** @param takingPart whether a place owes something only where somebody is founded in its county */
    private List<Judged> read(
            Connection connection,
            Collection<RegionCode> places,
            Judge judge,
            @Nullable Sector sector,
            boolean takingPart)
            throws SQLException {
        var drafts = new Drafts(judge.today());
        var today = judge.today();
        JdbcRows.each(
                connection,
                PLACES,
                List.of(
                        today,
                        today,
                        bigints(connection, places.stream().map(RegionCode::value)),
                        bigints(
                                connection,
                                places.stream().map(place -> around(place).low())),
                        bigints(
                                connection,
                                places.stream().map(place -> around(place).high()))),
                row -> drafts.place(
                        new RegionCode(row.getLong(1)),
                        row.getString(2),
                        row.getBoolean(3) && (row.getBoolean(4) || !takingPart)));
        var regions = bigints(connection, places.stream().map(RegionCode::value));
        JdbcRows.each(connection, AUTHORITIES, List.of(regions), drafts::authority);
        if (!takingPart) {
            drafts.keepOnly(sector);
        }
        JdbcRows.each(connection, SECTIONS, List.of(regions, today), drafts::section);
        JdbcRows.each(connection, OFFICIALS, List.of(regions, today), drafts::official);
        JdbcRows.each(connection, IN_GRIDS, List.of(regions, today), drafts::official);
        drafts.tellPeople();
        enterprises(connection, drafts);
        JdbcRows.each(connection, ENTRIES, List.of(regions, rules.registers()), drafts::entry);
        JdbcRows.each(connection, ANNOUNCED, List.of(regions, rules.archives()), drafts::entry);
        return drafts.all.values().stream().map(draft -> draft.judged(rules)).toList();
    }

    /** Where somebody must be founded so that the place takes part: its county, a city itself. */
    private static RegionCode around(RegionCode place) {
        return place.level() == RegionLevel.CITY ? place : new RegionCode(place.county());
    }

    private static void enterprises(Connection connection, Drafts drafts) throws SQLException {
        var all = List.copyOf(drafts.all.values());
        JdbcRows.each(
                connection,
                ENTERPRISES,
                List.of(
                        connection.createArrayOf("int", JdbcRows.places(all).toArray()),
                        bigints(connection, all.stream().map(draft -> draft.region.low())),
                        bigints(connection, all.stream().map(draft -> draft.region.high())),
                        all.stream()
                                .map(draft -> draft.sector == null ? "" : draft.sector.name())
                                .toList()),
                row -> {
                    var trades = row.getArray(3);
                    var data = RegisterJson.object().put("industry", row.getString(2));
                    if (trades == null) {
                        data.putNull(PolicyCondition.TRADES);
                    } else {
                        var named = data.putArray(PolicyCondition.TRADES);
                        PolicyCondition.tradesFact(Trade.known(Arrays.asList((String[]) trades.getArray())))
                                .forEach(named::add);
                    }
                    var draft = all.get(row.getInt(1));
                    draft.facts.tell("own:enterprises", data, drafts.today, row.getLong(4));
                });
    }

    private static Array bigints(Connection connection, Stream<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    /** The authorities that are read, by what registers call them. */
    private static final class Drafts {

        private final LocalDate today;
        private final TreeMap<String, Draft> all = new TreeMap<>();

        Drafts(LocalDate today) {
            this.today = today;
        }

        void place(RegionCode region, String kind, boolean active) {
            var draft = new Draft(ObligationHolder.valueOf(region.level().name()), region, null, active, today);
            draft.facts.know("placeKind", kind, "place", null);
            all.put(draft.key(), draft);
        }

        /** Those of a row that names a place and a sector: the place, and its department where there is one. */
        private List<Draft> of(ResultSet row) throws SQLException {
            var region = new RegionCode(row.getLong(1));
            var sector = row.getString(2);
            return Stream.of(
                            all.get(key(ObligationHolder.valueOf(region.level().name()), region, null)),
                            sector == null
                                    ? null
                                    : all.get(key(ObligationHolder.DEPARTMENT, region, Sector.valueOf(sector))))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** Whether a row of the roster holds today; where it ends or begins, the answer is good until then. */
        private boolean holds(ResultSet row, Draft draft) throws SQLException {
            var from = row.getObject(3, LocalDate.class);
            var until = row.getObject(4, LocalDate.class);
            if (until != null && until.isBefore(today)) {
                return false;
            }
            if (from.isAfter(today)) {
                draft.facts.goodUntil(from.minusDays(1));
                return false;
            }
            if (until != null) {
                draft.facts.goodUntil(until);
            }
            return true;
        }

        void authority(ResultSet row) throws SQLException {
            var region = new RegionCode(row.getLong(1));
            var sector = row.getString(2);
            if (sector != null && (region.level() == RegionLevel.COUNTY || region.level() == RegionLevel.CITY)) {
                all.computeIfAbsent(
                        key(ObligationHolder.DEPARTMENT, region, Sector.valueOf(sector)),
                        unused -> new Draft(ObligationHolder.DEPARTMENT, region, Sector.valueOf(sector), false, today));
            }
            for (var draft : of(row)) {
                draft.facts.tellAll("own:authorities");
                if (holds(row, draft)) {
                    draft.active |= draft.holder == ObligationHolder.DEPARTMENT;
                    draft.facts.tellAll("own:officials");
                    draft.facts.tellAll("own:sections");
                    draft.facts.tell(
                            "own:authorities",
                            RegisterJson.object().put("sector", sector),
                            row.getObject(3, LocalDate.class),
                            1);
                }
            }
        }

        void keepOnly(@Nullable Sector sector) {
            all.values().removeIf(draft -> draft.sector != sector);
        }

        void section(ResultSet row) throws SQLException {
            for (var draft : of(row)) {
                if (holds(row, draft)) {
                    draft.facts.tell(
                            "own:sections",
                            RegisterJson.object().put("code", row.getString(5)),
                            row.getObject(3, LocalDate.class),
                            1);
                }
            }
        }

        void official(ResultSet row) throws SQLException {
            for (var draft : of(row)) {
                if (holds(row, draft)) {
                    draft.people
                            .computeIfAbsent(row.getString(5), unused -> new ArrayList<>())
                            .add(new Held(row.getString(6), row.getBoolean(7), row.getObject(3, LocalDate.class)));
                }
            }
        }

        /** Whoever holds several posts is one person. */
        void tellPeople() {
            for (var draft : all.values()) {
                for (var posts : draft.people.values()) {
                    var data = RegisterJson.object();
                    var held = data.putArray("post");
                    var fullTime = data.putArray("fullTimePost");
                    for (var post : posts) {
                        held.add(post.kind());
                        if (post.fullTime()) {
                            fullTime.add(post.kind());
                        }
                    }
                    draft.facts.tell("own:officials", data, posts.getFirst().from(), 1);
                }
            }
        }

        void entry(ResultSet row) throws SQLException {
            var draft = all.get(row.getString(1) + ' ' + row.getString(2));
            if (draft == null) {
                return;
            }
            var source = row.getString(3);
            var data = RegisterJson.read(row.getString(4));
            if (source.equals("register:" + FactRules.EXEMPTIONS)) {
                draft.facts.exempt(data);
                return;
            }
            var day = ChinaTime.dayOf(row.getObject(5, OffsetDateTime.class).toInstant());
            draft.facts.tell(source, data, day, row.getObject(6, LocalDate.class));
        }

        private static String key(ObligationHolder holder, RegionCode region, @Nullable Sector sector) {
            return holder.name() + ' ' + Judged.keyOf(region, sector);
        }
    }

    /** A post that somebody holds. */
    private record Held(String kind, boolean fullTime, LocalDate from) {}

    /** An authority while it is read. */
    private static final class Draft {

        private final ObligationHolder holder;
        private final RegionCode region;
        private final @Nullable Sector sector;
        private final FactDraft facts;
        private final TreeMap<String, List<Held>> people = new TreeMap<>();
        private boolean active;

        Draft(ObligationHolder holder, RegionCode region, @Nullable Sector sector, boolean active, LocalDate today) {
            this.holder = holder;
            this.region = region;
            this.sector = sector;
            this.active = active;
            facts = new FactDraft(today);
            facts.tellAll("own:enterprises");
            facts.know("holder", holder.name(), "place", null);
            facts.know("sector", sector == null ? null : sector.name(), "place", null);
        }

        String key() {
            return Drafts.key(holder, region, sector);
        }

        Judged judged(FactRules rules) {
            return new Judged(
                    Judged.idOf(region, sector),
                    holder,
                    region,
                    sector,
                    active,
                    facts.known(rules),
                    facts.exemptions());
        }
    }
}
