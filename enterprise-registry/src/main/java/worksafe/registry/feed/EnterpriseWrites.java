package worksafe.registry.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.StrictJson;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.trade.DerivedTrades;

/**
 * Staged lines become enterprises, set by set: one statement writes the enterprises, their identifiers, the events that
 * announce them and the audit leaves of these events. The events are those that {@code
 * worksafe.registry.enterprise} announces one by one.
 */
@ApplicationScoped
public class EnterpriseWrites {

    /** Words in which no amount can be read stay beside no amount; they do not take the place of those that had one. */
    private static final String CAPITAL_TEXT = "case when r.capital_fen is null and e.capital_fen is not null"
            + " then e.capital_text else coalesce(r.capital_text, e.capital_text) end";

    /** Whether taking the line would change a field that the feed governs; what the line does not say changes nothing. */
    static final String DIFFERS = "(r.name, coalesce(r.enterprise_type, e.enterprise_type),"
            + " coalesce(r.legal_representative, e.legal_representative),"
            + " coalesce(r.capital_fen, e.capital_fen), coalesce(r.capital_currency, e.capital_currency),"
            + " " + CAPITAL_TEXT + ", coalesce(r.business_scope, e.business_scope),"
            + " coalesce(r.established_on, e.established_on), coalesce(r.address, e.address))"
            + " is distinct from (e.name, e.enterprise_type, e.legal_representative, e.capital_fen,"
            + " e.capital_currency, e.capital_text, e.business_scope, e.established_on, e.address)";

    /** The facts that taking the line would change, by their names in {@code FeedFact}. */
    private static final String CHANGES = "array_remove(array["
            + "case when r.name is distinct from e.name then 'NAME' end,"
            + " case when r.enterprise_type is distinct from e.enterprise_type and r.enterprise_type is not null"
            + " then 'ENTERPRISE_TYPE' end,"
            + " case when r.legal_representative is distinct from e.legal_representative"
            + " and r.legal_representative is not null then 'LEGAL_REPRESENTATIVE' end,"
            + " case when (coalesce(r.capital_fen, e.capital_fen), coalesce(r.capital_currency, e.capital_currency), "
            + CAPITAL_TEXT
            + ") is distinct from (e.capital_fen, e.capital_currency, e.capital_text) then 'CAPITAL' end,"
            + " case when r.business_scope is distinct from e.business_scope and r.business_scope is not null"
            + " then 'BUSINESS_SCOPE' end,"
            + " case when r.established_on is distinct from e.established_on and r.established_on is not null"
            + " then 'ESTABLISHED_ON' end,"
            + " case when r.address is distinct from e.address and r.address is not null then 'ADDRESS' end], null)";

    /** Whether taking the line would change what a person has the last word on. */
    static final String OVERRULES = "e.confirmed <> '{}' and e.confirmed && " + CHANGES;

    /**
     * The events of all rows in {@code told_of (id, revision, …, line)} and their leaves, in the order of their lines. What is
     * told comes from what was read and not from what was written, so that no row is joined twice.
     */
    private static final String TOLD = "told as materialized (select uuidv7() as event, 'enterprise' as aggregate,"
            + " m.id as aggregate_id, m.revision, m.region, m.sector, m.id as enterprise_id, m.line,"
            + " json_strip_nulls(json_build_object("
            + "'enterpriseId', m.id, 'revision', m.revision, 'name', m.name, 'creditCode', m.credit_code,"
            + " 'registrationNumber', m.registration_number, 'industry', m.industry,"
            + " 'enterpriseType', m.enterprise_type, 'state', 'ACTIVE', 'region', lpad(m.region::text, 12, '0'),"
            + " 'unassigned', m.unassigned, 'sector', m.sector, 'trades', m.trades, 'legalRepresentative', m.legal_representative,"
            + " 'address', m.address, 'establishedOn', m.established_on, 'occurredAt', ?::text,"
            + " 'archive', json_build_object('number', coalesce(m.credit_code, m.registration_number), 'title', m.name,"
            + " 'status', 'ACTIVE', 'closed', false)))::text as data"
            + " from told_of m order by m.line),"
            + " announced as (insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision, region, sector,"
            + " enterprise_id, occurred_at, data)"
            + " select event, 'worksafe.registry', 'enterprise:' || aggregate_id, ?, aggregate, aggregate_id, revision, region,"
            + " sector, enterprise_id, ?, data from told), "
            + Audit.LEAVES
            + " select line from told";

    private static final String REGISTER = "with r as materialized ("
            + " select *, coalesce(?::bigint, region) as seat, coalesce(?, sector) as competent from import_row"
            + " where job = ? and line = any (?)),"
            + " identified as (insert into enterprise_identifier"
            + " (id, enterprise_id, scheme, value, valid_from, state, region, sector)"
            + " select uuidv7(), new_id, scheme, value, coalesce(established_on, ?::date), ?, seat, competent"
            + " from r order by line"
            + " on conflict (scheme, value) where valid_to is null do nothing returning enterprise_id),"
            + " made as (insert into enterprise (id, version, name, state, region, unassigned, sector, enterprise_type,"
            + " ownership, legal_representative, capital_fen, capital_currency, capital_text, business_scope,"
            + " established_on, address, source, feed_fingerprint, created_at, changed_at)"
            + " select r.new_id, 1, r.name, 'ACTIVE', r.seat, r.seat % 1000000 = 0, r.competent, r.enterprise_type, r.ownership,"
            + " r.legal_representative, r.capital_fen, r.capital_currency, r.capital_text, r.business_scope,"
            + " r.established_on, r.address, ?, r.fingerprint, ?, ?"
            + " from r join identified i on i.enterprise_id = r.new_id order by r.line),"
            + " told_of as (select r.line, r.new_id as id, 1 as revision, r.name, r.enterprise_type, null as industry,"
            + " null::text[] as trades,"
            + " r.seat as region, r.seat % 1000000 = 0 as unassigned, r.competent as sector, r.legal_representative,"
            + " r.address, r.established_on,"
            + " case r.scheme when 'CREDIT_CODE' then r.value end as credit_code,"
            + " case r.scheme when 'REGISTRATION_NUMBER' then r.value end as registration_number"
            + " from r join identified i on i.enterprise_id = r.new_id), "
            + TOLD;

    private static final String CHANGE = "with w as (select * from unnest(?::bigint[], ?::uuid[]) as w (line, id)),"
            + " changed as (update enterprise e set name = r.name,"
            + " enterprise_type = coalesce(r.enterprise_type, e.enterprise_type),"
            + " ownership = case when r.enterprise_type is distinct from e.enterprise_type"
            + " and r.ownership <> 'UNKNOWN' then r.ownership else e.ownership end,"
            + " legal_representative = coalesce(r.legal_representative, e.legal_representative),"
            + " capital_fen = coalesce(r.capital_fen, e.capital_fen),"
            + " capital_currency = coalesce(r.capital_currency, e.capital_currency),"
            + " capital_text = " + CAPITAL_TEXT + ","
            + " business_scope = coalesce(r.business_scope, e.business_scope),"
            + " established_on = coalesce(r.established_on, e.established_on),"
            + " address = coalesce(r.address, e.address),"
            + " confirmed = case when e.confirmed = '{}' then e.confirmed"
            + " else array(select c from unnest(e.confirmed) c where c <> all (" + CHANGES + ")) end,"
            + " version = e.version + 1, feed_fingerprint = r.fingerprint, changed_at = ?"
            + " from w join import_row r on r.job = ? and r.line = any (array(select line from w)) and r.line = w.line"
            + " where e.id = any (array(select id from w)) and e.id = w.id and e.state = 'ACTIVE' and " + DIFFERS
            + " and (? or not (" + OVERRULES + "))"
            + " returning e.*, r.line as line),"
            + " told_of as (select c.*, c.version as revision,"
            + " (select i.value from enterprise_identifier i where i.enterprise_id = c.id"
            + " and i.scheme = 'CREDIT_CODE' and i.valid_to is null) as credit_code,"
            + " (select i.value from enterprise_identifier i where i.enterprise_id = c.id"
            + " and i.scheme = 'REGISTRATION_NUMBER' and i.valid_to is null) as registration_number"
            + " from changed c), "
            + TOLD;

    private static final String DERIVE = "with w as (select row_number() over (order by id) as line, w.*"
            + " from unnest(?::uuid[], ?::text[], ?::bigint[], ?::date[], ?::text[], ?::text[])"
            + " as w (id, derived, policy_region, policy_from, source, clause)),"
            + " changed as (update enterprise e set derived_trades = string_to_array(w.derived, ','),"
            + " trades_policy_region = w.policy_region, trades_policy_from = w.policy_from, trades_source = w.source,"
            + " trades_clause = w.clause, version = e.version + 1, changed_at = ?"
            + " from w where e.id = any (array(select id from w)) and e.id = w.id and e.state = 'ACTIVE'"
            + " and e.derived_trades is distinct from string_to_array(w.derived, ',')"
            + " returning e.*, w.line as line),"
            + " told_of as (select c.*, c.version as revision,"
            + " (select i.value from enterprise_identifier i where i.enterprise_id = c.id"
            + " and i.scheme = 'CREDIT_CODE' and i.valid_to is null) as credit_code,"
            + " (select i.value from enterprise_identifier i where i.enterprise_id = c.id"
            + " and i.scheme = 'REGISTRATION_NUMBER' and i.valid_to is null) as registration_number"
            + " from changed c), "
            + TOLD;

    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    EnterpriseWrites(Audit audit, Outbox outbox, InstantSource clock) {
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Registers the enterprises of these lines, as far as their codes are not in force already, within the wall or behind
     * it.
     *
     * @return the lines that were registered
     */
    Set<Long> register(Connection connection, UUID job, List<Long> lines, Registering how) throws SQLException {
        if (lines.isEmpty()) {
            return Set.of();
        }
        var now = now();
        var at = now.atOffset(ZoneOffset.UTC);
        return announce(
                connection,
                REGISTER,
                Arrays.asList(
                        how.seat() == null ? null : how.seat().value(),
                        how.sector() == null ? null : how.sector().name(),
                        job,
                        connection.createArrayOf("bigint", lines.toArray()),
                        ChinaTime.dayOf(now),
                        how.codeConfirmed() ? "CHECK_MISMATCH_CONFIRMED" : "VALID",
                        how.source().code(),
                        at,
                        at),
                "enterprise-registered",
                now);
    }

    /**
     * Changes these enterprises into what these lines say, as far as they are still active and still differ.
     *
     * @param overruling whether a person says so, also where one said otherwise before
     * @return the lines that were taken
     */
    Set<Long> change(Connection connection, UUID job, List<MergeDecision.Change> changes, boolean overruling)
            throws SQLException {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var now = now();
        var lines = changes.stream().map(change -> change.candidate().line()).toArray();
        var ids = changes.stream().map(MergeDecision.Change::enterpriseId).toArray();
        return announce(
                connection,
                CHANGE,
                List.of(
                        connection.createArrayOf("bigint", lines),
                        connection.createArrayOf("uuid", ids),
                        now.atOffset(ZoneOffset.UTC),
                        job,
                        overruling),
                "enterprise-changed",
                now);
    }

    /**
     * Gives these enterprises the trades that follow from their industries, as far as they are active and others followed
     * before.
     *
     * @return how many have others now
     */
    public int derive(Connection connection, Map<UUID, DerivedTrades> follows) throws SQLException {
        if (follows.isEmpty()) {
            return 0;
        }
        var now = now();
        var written = new ArrayList<Object>(JdbcRows.columns(
                connection,
                List.of("uuid", "text", "bigint", "date", "text", "text"),
                follows.entrySet().stream()
                        .map(each -> derived(each.getKey(), each.getValue()))
                        .toList()));
        written.add(now.atOffset(ZoneOffset.UTC));
        return announce(connection, DERIVE, written, "enterprise-changed", now).size();
    }

    private static List<@Nullable Object> derived(UUID id, DerivedTrades follows) {
        var trades = follows.trades();
        var basis = follows.basis();
        return Arrays.asList(
                id,
                trades == null ? null : trades.stream().map(Trade::name).collect(Collectors.joining(",")),
                basis == null ? null : basis.policyRegion(),
                basis == null ? null : basis.policyFrom(),
                basis == null ? null : basis.source(),
                basis == null ? null : basis.clause());
    }

    /** Puts on record that a code is in force for an enterprise that the submitter cannot see. */
    void refuse(Connection connection, UUID job, List<MergeCandidate> registeredElsewhere) throws SQLException {
        audit.record(
                connection,
                registeredElsewhere.stream()
                        .map(row -> AuditedAct.of(
                                        "enterprise-registration",
                                        "import-row",
                                        job + ":" + row.line(),
                                        row.region() == null ? RegionCode.NATION : row.region())
                                .refused("registered-elsewhere"))
                        .toList());
    }

    private Set<Long> announce(Connection connection, String sql, List<?> written, String action, Instant now)
            throws SQLException {
        var values = new ArrayList<Object>(written);
        values.add(StrictJson.text(now));
        values.add("worksafe.registry." + action + ".v1");
        values.add(now.atOffset(ZoneOffset.UTC));
        values.addAll(audit.leaves(action));
        var lines = new HashSet<Long>();
        JdbcRows.each(connection, sql, values, row -> lines.add(row.getLong(1)));
        if (!lines.isEmpty()) {
            outbox.wake();
        }
        return lines;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * How lines are registered.
     *
     * @param codeConfirmed whether their registry vouched for a wrong check character
     * @param seat where they are supervised, when the lines do not say
     * @param sector the kind of authority competent there, when the lines do not say where
     */
    record Registering(
            FeedSource source,
            boolean codeConfirmed,
            @Nullable RegionCode seat,
            @Nullable Sector sector) {

        /** As the lines say. */
        static Registering from(FeedSource source) {
            return new Registering(source, false, null, null);
        }
    }
}
