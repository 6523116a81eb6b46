package worksafe.platform.enterprises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.UnitedRows.Owner;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;

/**
 * This context's copy of the registry's enterprises. Asking locks the enterprise until the transaction ends, so that it
 * can neither move nor be cancelled here meanwhile, and what is entered for it is not left behind when it moves.
 */
@ApplicationScoped
public class EnterpriseSnapshots implements EnterpriseDirectory {

    private static final String TAKE = """
        insert into enterprise_snapshot (enterprise_id, revision, name, credit_code, region, sector, state, trades)
        select id, revision, name, credit_code, region, sector, state, string_to_array(trades, ',')
        from unnest(cast(:ids as uuid[]), cast(:revisions as bigint[]), cast(:names as text[]),
            cast(:creditCodes as text[]), cast(:regions as bigint[]), cast(:sectors as text[]), cast(:states as text[]),
            cast(:trades as text[])) as w (id, revision, name, credit_code, region, sector, state, trades)
        on conflict (enterprise_id) do update set
            revision = excluded.revision, name = excluded.name, credit_code = excluded.credit_code,
            region = excluded.region, sector = excluded.sector, state = excluded.state, trades = excluded.trades,
            merged_into = null
        where enterprise_snapshot.revision < excluded.revision
        returning enterprise_id, old.enterprise_id is null\
        """;

    private static final String MERGE = """
        insert into enterprise_snapshot (enterprise_id, revision, name, region, sector, state, merged_into)
        values (:id, :revision, :name, :region, :sector, 'MERGED', :into)
        on conflict (enterprise_id) do update set
            revision = excluded.revision, name = excluded.name, credit_code = null, region = excluded.region,
            sector = excluded.sector, state = excluded.state, merged_into = excluded.merged_into
        where enterprise_snapshot.revision < excluded.revision\
        """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final Scopes scopes;
    private final ConcernedEnterprises concerned;

    EnterpriseSnapshots(EntityManager entities, Scopes scopes, ConcernedEnterprises concerned) {
        this.entities = entities;
        this.scopes = scopes;
        this.concerned = concerned;
    }

    /**
     * The enterprise, if it trades.
     *
     * @throws RuleViolation when the copy does not hold it within the caller's scope, or holds that it does not trade
     */
    public ActiveEnterprise requireActive(UUID id) {
        return known(id)
                .orElseThrow(() -> new RuleViolation(EnterpriseProblem.ENTERPRISE_UNKNOWN, id.toString()))
                .requireActive();
    }

    /** Those of them that trade, by id, held as by {@link #requireActive(UUID)}, in one order. */
    public Map<UUID, ActiveEnterprise> active(Set<UUID> ids) {
        return entities.createQuery(
                        "select s from EnterpriseSnapshot s where s.state = 'ACTIVE' and s.enterpriseId in :ids"
                                + " order by s.enterpriseId",
                        EnterpriseSnapshot.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .filter(snapshot -> snapshot.within(scopes.current()))
                .collect(Collectors.toMap(EnterpriseSnapshot::enterpriseId, EnterpriseSnapshot::requireActive));
    }

    /** Where it is supervised, whether it trades or not. */
    @Override
    public Optional<Place> find(UUID enterpriseId) {
        return known(enterpriseId).map(EnterpriseSnapshot::place);
    }

    @Override
    public Map<UUID, String> names(Set<UUID> enterpriseIds) {
        return entities.createQuery(
                        "select s from EnterpriseSnapshot s where s.enterpriseId in :ids", EnterpriseSnapshot.class)
                .setParameter("ids", enterpriseIds)
                .getResultStream()
                .filter(snapshot -> snapshot.within(scopes.current()))
                .collect(Collectors.toMap(EnterpriseSnapshot::enterpriseId, EnterpriseSnapshot::name));
    }

    /** Of them is known here where they are, whether they trade, and in which trades where the registry says so. */
    @Override
    public List<Trading> trading(@Nullable UUID after, int limit) {
        return active(after, limit, EnterpriseSnapshot::trading);
    }

    @Override
    public List<Trading> trading(Set<UUID> enterpriseIds) {
        return read(
                entities.createQuery(
                                "select s from EnterpriseSnapshot s where s.state = 'ACTIVE' and s.enterpriseId in :ids",
                                EnterpriseSnapshot.class)
                        .setParameter("ids", enterpriseIds),
                EnterpriseSnapshot::trading);
    }

    /**
     * The next ones that trade, as they are read; what is written of one is written once {@link #requireActive} has held it.
     *
     * @param after the last one that was looked at; absent at the beginning
     */
    public List<ActiveEnterprise> active(@Nullable UUID after, int limit) {
        return active(after, limit, EnterpriseSnapshot::requireActive);
    }

    private <T> List<T> active(@Nullable UUID after, int limit, Function<EnterpriseSnapshot, T> as) {
        return read(
                entities.createQuery(
                                "select s from EnterpriseSnapshot s where s.state = 'ACTIVE' and s.enterpriseId > :after"
                                        + " order by s.enterpriseId",
                                EnterpriseSnapshot.class)
                        .setParameter("after", after == null ? BEFORE_ALL : after)
                        .setMaxResults(limit),
                as);
    }

    private <T> List<T> read(TypedQuery<EnterpriseSnapshot> query, Function<EnterpriseSnapshot, T> as) {
        return query.getResultStream()
                .filter(snapshot -> snapshot.within(scopes.current()))
                .map(snapshot -> {
                    // What was read without a lock could not be locked afterwards: a copy is never written here.
                    entities.detach(snapshot);
                    return as.apply(snapshot);
                })
                .toList();
    }

    /** Takes over these states, unless the copy is as new or newer; tells which it took. */
    EnterprisesFollowed take(EnterprisesFollowed announced) {
        List<?> taken = entities.createNativeQuery(TAKE, Object[].class)
                .setParameter("ids", announced.ids())
                .setParameter("revisions", announced.revisions())
                .setParameter("names", announced.names())
                .setParameter("creditCodes", announced.creditCodes())
                .setParameter("regions", announced.regions())
                .setParameter("sectors", announced.sectors())
                .setParameter("states", announced.states())
                .setParameter("trades", announced.trades())
                .getResultList();
        var unheardOf = new HashMap<UUID, Boolean>();
        for (var row : taken) {
            var columns = (Object[]) row;
            unheardOf.put((UUID) columns[0], (Boolean) columns[1]);
        }
        var newer = announced.all().stream()
                .filter(state -> unheardOf.containsKey(state.enterpriseId()))
                .toList();
        unheardOf.values().removeIf(first -> !first);
        return new EnterprisesFollowed(newer, unheardOf.keySet());
    }

    /** Marks it as merged into another, unless the copy is as new or newer; tells whether it did. */
    boolean merge(EnterpriseMerged merged, ReceivedEvent event) {
        return entities.createNativeQuery(MERGE)
                        .setParameter("id", merged.enterpriseId())
                        .setParameter("revision", event.revision())
                        .setParameter("name", merged.name())
                        .setParameter("region", merged.region().value())
                        .setParameter("sector", merged.knownSector().name())
                        .setParameter("into", merged.intoEnterpriseId())
                        .executeUpdate()
                == 1;
    }

    /** Who goes on for it; it can neither move nor be cancelled here until the transaction ends. */
    Owner survivor(EnterpriseMerged merged) {
        concerned.plant(
                merged.intoEnterpriseId(), merged.survivorsName(), merged.survivorsRegion(), merged.survivorsSector());
        var survivor = concerned.known(merged.intoEnterpriseId()).enterprise();
        return new Owner(survivor.id(), survivor.region(), survivor.sector());
    }

    private Optional<EnterpriseSnapshot> known(UUID id) {
        return Optional.ofNullable(entities.find(EnterpriseSnapshot.class, id, LockModeType.PESSIMISTIC_READ))
                .filter(snapshot -> snapshot.within(scopes.current()));
    }
}
