package worksafe.platform.tasks.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** What a supervisor does about deputies of the own place. */
@ApplicationScoped
class DeputyOperations {

    private final Deputies deputies;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DeputyOperations(Deputies deputies, Idempotency idempotency, Caller caller, InstantSource clock) {
        this.deputies = deputies;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DeputyView appoint(IdempotencyKey key, AppointDeputy request) {
        return idempotency.once(
                key, "appointTaskDeputy", request, DeputyView.class, before -> deputies.get(before.id()), () -> {
                    var id = Uuid7.next(clock);
                    var sectors = caller.scope().sectors();
                    var sector = sectors != null && sectors.size() == 1
                            ? sectors.iterator().next()
                            : null;
                    var pair = new TaskDeputy.Pair(request.from(), request.standing());
                    var place = new TaskDeputy.Place(caller.region(), sector);
                    deputies.requireNew(pair, new TaskDeputy.Days(request.firstDay(), request.lastDay()), place);
                    deputies.appoint(
                            id,
                            pair.from(),
                            pair.deputy(),
                            request.firstDay(),
                            request.lastDay(),
                            place.region(),
                            sector);
                    return deputies.get(id);
                });
    }

    @Transactional
    DeputyView end(UUID id, IfMatch expected) {
        deputies.end(id, expected);
        return deputies.get(id);
    }
}
