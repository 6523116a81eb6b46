package worksafe.platform.registers.holding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.NotFound;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.Rows;
import worksafe.platform.registers.holding.Holding.Owed;
import worksafe.platform.registers.kind.HolderType;

/** The rows that say who keeps or owes a register. */
@ApplicationScoped
public class Holdings {

    public static final String COLUMNS =
            "h.id, h.kind, h.series, h.holder_type, h.holder_key, h.holder_name, h.region, h.sector,"
                    + " h.enterprise_id, h.lacking_from, h.last_entry_at, h.owed_since, h.owed_source, h.owed_clause, h.owed_force";

    private static final String CREATE = """
            insert into register_holding
                (id, kind, series, holder_type, holder_key, holder_name, region, sector, enterprise_id, opened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String OWE = """
            insert into register_holding
                (id, kind, series, holder_type, holder_key, holder_name, region, sector, enterprise_id, opened_at,
                 owed_since, owed_source, owed_clause, owed_force)
            select id, ?, series, type, key, name, region, sector, enterprise, ?, since, source, clause, force
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::uuid[],
                          ?::date[], ?::text[], ?::text[], ?::text[])
                as w (id, series, type, key, name, region, sector, enterprise, since, source, clause, force)
             order by series, key
            on conflict (kind, series, holder_key) do update set owed_since = excluded.owed_since,
                owed_source = excluded.owed_source, owed_clause = excluded.owed_clause, owed_force = excluded.owed_force""";

    private static final String OWED_OUTSIDE = """
            select h.id from register_holding h
             where h.kind = ? and h.holder_type = ? and h.owed_since is not null
               and not exists (select 1 from unnest(?::bigint[], ?::bigint[]) as asked (low, high)
                                where h.region between asked.low and asked.high)
             order by h.id for no key update of h""";

    private final Rows rows;
    private final InstantSource clock;

    Holdings(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The holder's holding, made if need be, locked for this transaction.
     *
     * @throws NotFound when it is there, but beyond the wall
     */
    public Holding keep(String kind, String series, Holder holder) {
        var unused = rows.execute(
                CREATE,
                Arrays.asList(
                        Uuid7.next(clock),
                        kind,
                        series,
                        holder.type(),
                        holder.key(),
                        holder.name(),
                        holder.region().value(),
                        holder.sector(),
                        holder.enterpriseId(),
                        clock.instant()));
        return find(kind, series, holder.key()).orElseThrow(() -> new NotFound(holder.key()));
    }

    public Optional<Holding> find(String kind, String series, String holderKey) {
        return rows
                .select(
                        "select " + COLUMNS + " from register_holding h where h.kind = ? and h.series = ?"
                                + " and h.holder_key = ? for no key update",
                        List.of(kind, series, holderKey),
                        Holdings::read)
                .stream()
                .findFirst();
    }

    /** Looks anew until when the holder has an entry that counts. */
    public LocalDate recount(UUID id, Instant at) {
        return rows.select("""
                        update register_holding h
                           set last_entry_at = ?, lacking_from =
                               (select case when count(*) = 0 then '0001-01-01'
                                            when bool_or(e.valid_until is null) then 'infinity'
                                            else max(e.valid_until) + 1 end
                                  from register_entry e where e.holding_id = h.id and e.latest and e.live and e.counted)
                         where h.id = ? returning h.lacking_from""", List.of(at, id), row -> day(row, "lacking_from"))
                .getFirst();
    }

    /** An entry more that counts: cheaper than to look at all of them. */
    public void extend(Holding holding, @Nullable LocalDate until, Instant at) {
        var unused = rows.execute(
                "update register_holding set last_entry_at = ?, lacking_from = greatest(lacking_from,"
                        + " coalesce(?::date + 1, 'infinity')) where id = ?",
                Arrays.asList(at, until, holding.id()));
    }

    /** Makes the holdings that these owe and have not yet, and puts down by which row each is owed from which day on. */
    public void owe(String kind, Collection<Owing> owing) {
        var all = List.copyOf(owing);
        var unused = rows.execute(
                OWE,
                Arrays.asList(
                        kind,
                        clock.instant(),
                        column(all, each -> Uuid7.next(clock)).toArray(UUID[]::new),
                        texts(all, Owing::series),
                        texts(all, each -> each.holder().type().name()),
                        texts(all, each -> each.holder().key()),
                        texts(all, each -> each.holder().name()),
                        column(all, each -> each.holder().region().value()).toArray(Long[]::new),
                        texts(all, each -> code(each.holder().sector())),
                        column(all, each -> each.holder().enterpriseId()).toArray(UUID[]::new),
                        texts(all, each -> each.owed().since().toString()),
                        texts(all, each -> each.owed().source()),
                        texts(all, each -> each.owed().clause()),
                        texts(all, each -> code(each.owed().force()))));
    }

    /** Nobody asks for them any more. */
    public void release(Collection<UUID> ids) {
        var unused = rows.execute(
                "update register_holding set owed_since = null, owed_source = null, owed_clause = null, owed_force = null"
                        + " where id = any (?)",
                List.of((Object) ids.toArray(UUID[]::new)));
    }

    /** The holdings of a kind that these holders have, by series and key, locked for this transaction in one order. */
    public Map<String, Holding> of(String kind, Collection<String> holderKeys) {
        return rows
                .select(
                        "select " + COLUMNS + " from register_holding h where h.kind = ? and h.holder_key = any (?)"
                                + " order by h.id for no key update",
                        List.of(kind, holderKeys.toArray(String[]::new)),
                        Holdings::read)
                .stream()
                .collect(Collectors.toMap(holding -> place(holding.series(), holding.holder()), Function.identity()));
    }

    /**
     * The holdings of several kinds that enterprises have, by kind and within it as {@link #of} has them, locked in the same order. A kind of
     * which they have none is absent.
     */
    public Map<String, Map<String, Holding>> ofEnterprises(Collection<String> kinds, Collection<UUID> enterprises) {
        return rows
                .select(
                        "select " + COLUMNS
                                + " from register_holding h where h.enterprise_id = any (?) and h.kind = any (?)"
                                + " and h.holder_key = h.enterprise_id::text order by h.id for no key update",
                        List.of(enterprises.toArray(UUID[]::new), kinds.toArray(String[]::new)),
                        Holdings::read)
                .stream()
                .collect(Collectors.groupingBy(
                        Holding::kind,
                        Collectors.toMap(holding -> place(holding.series(), holding.holder()), Function.identity())));
    }

    /** The holdings of a kind that holders of that type owe, and that lie in none of these places, locked in one order. */
    public List<UUID> owedOutside(String kind, HolderType type, Collection<RegionCode> places) {
        return rows.select(
                OWED_OUTSIDE,
                List.of(
                        kind,
                        type,
                        places.stream().map(RegionCode::low).toArray(Long[]::new),
                        places.stream().map(RegionCode::high).toArray(Long[]::new)),
                row -> row.getObject(1, UUID.class));
    }

    /** The key of {@link #of}. */
    public static String place(String series, Holder holder) {
        return series + ' ' + holder.key();
    }

    private static <T extends @Nullable Object> List<T> column(List<Owing> all, Function<Owing, T> of) {
        return all.stream().map(of).toList();
    }

    private static @Nullable String[] texts(List<Owing> all, Function<Owing, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable String code(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /**
     * That somebody owes a register, or a series of it.
     *
     * @param owed by which row, since when
     */
    public record Owing(Holder holder, String series, Owed owed) {}

    public static Holding read(ResultSet row) throws SQLException {
        var since = row.getObject("owed_since", LocalDate.class);
        var force = row.getString("owed_force");
        return new Holding(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("series"),
                Rows.holder(row),
                day(row, "lacking_from"),
                row.getObject("last_entry_at") != null,
                since == null
                        ? null
                        : new Owed(
                                since,
                                row.getString("owed_source"),
                                row.getString("owed_clause"),
                                force == null ? null : Force.valueOf(force)));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
