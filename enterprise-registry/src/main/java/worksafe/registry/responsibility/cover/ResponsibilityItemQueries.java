package worksafe.registry.responsibility.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.responsibility.value.ResponsibilityProblem;

/**
 * The copy of what other contexts list of an enterprise, to which its responsibility system refers; and what follows from all
 * entries of an enterprise together. In the transaction of whoever asks.
 */
@ApplicationScoped
public class ResponsibilityItemQueries {

    private static final AdvisoryLock LOCK = new AdvisoryLock("responsibility system", 0);

    private static final String SURVIVOR = """
            with recursive known (id, merged_into) as (
                select id, merged_into from enterprise where id = :enterprise
                union all select e.id, e.merged_into from enterprise e join known k on e.id = k.merged_into)
            select id from known where merged_into is null""";

    private static final String TAKE = """
            insert into responsibility_item as known
                (id, kind, enterprise_id, region, sector, revision, name, unit, live, owned, danger_owned)
            select :id, :kind, e.id, e.region, e.sector, :revision, :name, cast(:unit as text), :live, false, false
            from enterprise e where e.id = :enterprise
            on conflict (id) do update set revision = excluded.revision, name = excluded.name, unit = excluded.unit,
                live = excluded.live
            where known.revision < excluded.revision""";

    private static final String COVERED = """
            update responsibility_item i set owned = n.owned, danger_owned = n.danger_owned
            from (select o.id, coalesce(bool_or(e.id is not null), false) as owned,
                         coalesce(bool_or(e.danger_duty is not null), false) as danger_owned
                  from responsibility_item o
                  left join responsibility_cover c on c.item_id = o.id
                  left join responsibility_entry e on e.id = c.entry_id and e.status = 'IN_FORCE'
                  where o.id = any (:ids) group by o.id) n
            where i.id = n.id and (i.owned, i.danger_owned) is distinct from (n.owned, n.danger_owned)""";

    private static final String IDENTICAL = """
            update responsibility_entry r set identical_scope = n.posts > :most
            from (select scope_key, count(distinct (post_name, unit)) as posts from responsibility_entry
                  where enterprise_id = :enterprise and scope_key = any (:keys) and status in ('IN_FORCE', 'VACANT')
                  group by scope_key) n
            where r.enterprise_id = :enterprise and r.scope_key = n.scope_key
              and r.identical_scope is distinct from (n.posts > :most)""";

    private final EntityManager entities;

    ResponsibilityItemQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What another context tells.
     *
     * @param unit where it belongs, or its number; absent where nothing was said
     * @param live whether it is still there
     */
    public record Told(
            UUID id,
            ResponsibilityItemKind kind,
            UUID enterprise,
            long revision,
            String name,
            @Nullable String unit,
            boolean live) {}

    /** Lets nobody else write about the enterprise's system until the transaction ends; taken before all other locks but the enterprise's. */
    public void hold(UUID enterprise) {
        LOCK.take(entities, "responsibility " + enterprise);
    }

    /** Whose it is now: the enterprise's, or of the one that it was merged into; empty where there is none. */
    public Optional<UUID> survivor(UUID enterprise) {
        List<?> found = entities.createNativeQuery(SURVIVOR, UUID.class)
                .setParameter("enterprise", enterprise)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Takes over what was told, unless something newer is known. */
    public void take(Told told) {
        survivor(told.enterprise()).ifPresent(enterprise -> {
            var unused = entities.createNativeQuery("select id from enterprise where id = :id for share", UUID.class)
                    .setParameter("id", enterprise)
                    .getResultList();
            hold(enterprise);
            var taken = entities.createNativeQuery(TAKE)
                    .setParameter("id", told.id())
                    .setParameter("kind", told.kind().name())
                    .setParameter("enterprise", enterprise)
                    .setParameter("revision", told.revision())
                    .setParameter("name", told.name())
                    .setParameter("unit", told.unit())
                    .setParameter("live", told.live())
                    .executeUpdate();
            if (taken == 1) {
                cover(List.of(told.id()));
            }
        });
    }

    /**
     * Who holds that post of the enterprise; nobody can end it until the transaction ends.
     *
     * @throws RuleViolation when nobody does any more, or it is of another enterprise
     */
    public String holder(UUID enterprise, UUID postId) {
        List<?> names = entities.createNativeQuery(
                        "select name from responsibility_item where id = :id and enterprise_id = :enterprise"
                                + " and kind = 'HOLDER' and live for share",
                        String.class)
                .setParameter("id", postId)
                .setParameter("enterprise", enterprise)
                .getResultList();
        if (names.isEmpty()) {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_HOLDER_UNKNOWN, postId.toString());
        }
        return (String) names.getFirst();
    }

    /**
     * What is to be covered, as it is called on the enterprise's lists.
     *
     * @throws RuleViolation when something is not there, or no more
     */
    public List<ResponsibilityCover> covers(UUID enterprise, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = new HashMap<UUID, ResponsibilityCover>();
        List<?> rows = entities.createNativeQuery(
                        "select id, kind, name from responsibility_item where id = any (:ids)"
                                + " and enterprise_id = :enterprise and kind <> 'HOLDER' and live",
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("enterprise", enterprise)
                .getResultList();
        for (var found : rows) {
            var row = (Object[]) found;
            var id = (UUID) row[0];
            known.put(
                    id, new ResponsibilityCover(ResponsibilityItemKind.valueOf((String) row[1]), id, (String) row[2]));
        }
        var covers = new ArrayList<ResponsibilityCover>();
        for (var id : ids) {
            var cover = known.get(id);
            if (cover == null) {
                throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_ITEM_UNKNOWN, id.toString());
            }
            covers.add(cover);
        }
        return covers;
    }

    /**
     * The one item of a kind that people call so: by name, or by the number of a device or risk point.
     *
     * @throws RuleViolation when there is none, or several
     */
    public UUID named(UUID enterprise, ResponsibilityItemKind kind, String name) {
        List<?> found = entities.createNativeQuery(
                        "select id from responsibility_item where enterprise_id = :enterprise and kind = :kind and live"
                                + " and (name = :name or unit = :name or unit || ' ' || name = :name) limit 2",
                        UUID.class)
                .setParameter("enterprise", enterprise)
                .setParameter("kind", kind.name())
                .setParameter("name", name)
                .getResultList();
        if (found.size() != 1) {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_ITEM_UNKNOWN, name);
        }
        return (UUID) found.getFirst();
    }

    /** Says anew of these items whether entries in force cover them. */
    public void cover(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            var unused = entities.createNativeQuery(COVERED)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** Says anew of entries with these scopes whether they are the same in more posts than are allowed. */
    public void compare(UUID enterprise, List<String> keys, int most) {
        var unused = entities.createNativeQuery(IDENTICAL)
                .setParameter("enterprise", enterprise)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("most", most)
                .executeUpdate();
    }

    /** What stood below one entry stands below another one. */
    public void putBelow(UUID successor, UUID former) {
        var unused = entities.createNativeQuery("update responsibility_entry set superior_id = :successor"
                        + " where superior_id = :former and status in ('IN_FORCE', 'VACANT')")
                .setParameter("successor", successor)
                .setParameter("former", former)
                .executeUpdate();
    }
}
