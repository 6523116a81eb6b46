package worksafe.hazards.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The alarms that the present scope shows. */
@ApplicationScoped
class Alarms extends WalledRepository<Alarm> {

    private static final int SKIP_LOCKED = -2;

    private final Listing<AlarmSummary> listing;

    Alarms(Scopes scopes, Listings listings) {
        super(scopes);
        this.listing = listings.walled(Alarm.class, AlarmSummary.class, AlarmFilter.class, "-raisedAt");
    }

    /** Those that the filter leaves. */
    Slice<AlarmSummary> list(AlarmFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Those of a sensor that last, locked. */
    @Transactional
    List<Alarm> lasting(UUID sensorId) {
        return getEntityManager()
                .createQuery(
                        "select a from Alarm a where a.occasion.sensorId = :sensor and a.easedAt is null order by a.id",
                        Alarm.class)
                .setParameter("sensor", sensorId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether the sensor was known to be beyond that limit at any time between the two. */
    @Transactional
    boolean isCovered(UUID sensorId, AlarmKind kind, Instant from, Instant to) {
        return count(
                        "occasion.sensorId = ?1 and occasion.kind = ?2 and occasion.since <= ?3"
                                + " and (easedAt is null or easedAt >= ?4)",
                        sensorId,
                        kind,
                        to,
                        from)
                > 0;
    }

    /** Those of a sensor since then, of values beyond limits, that were not refuted and made no danger yet; locked. */
    @Transactional
    List<Alarm> counting(UUID sensorId, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select a from Alarm a where a.occasion.sensorId = :sensor and a.raisedAt > :since"
                                + " and a.dangerId is null and a.status <> :refuted and a.occasion.kind <> :silence"
                                + " order by a.id",
                        Alarm.class)
                .setParameter("sensor", sensorId)
                .setParameter("since", since)
                .setParameter("refuted", AlarmStatus.FALSE)
                .setParameter("silence", AlarmKind.SILENCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Some that one level more is to be told of, locked; those that somebody else has locked are left out. */
    @Transactional
    List<Alarm> escalating(Instant now, int most) {
        return getEntityManager()
                .createQuery("select a from Alarm a where a.escalatesAt <= :now order by a.escalatesAt", Alarm.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }
}
