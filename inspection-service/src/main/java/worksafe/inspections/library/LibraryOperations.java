package worksafe.inspections.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.library.LibraryRequests.DeclareRecusal;
import worksafe.inspections.library.LibraryRequests.EnrollInspector;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.enterprises.EnterprisesFollowed;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Role;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.officials.Officials;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can be done about the libraries, each one transaction. */
@ApplicationScoped
class LibraryOperations {

    private final Inspectors inspectors;
    private final Recusals recusals;
    private final LibraryObjects objects;
    private final EnterpriseSnapshots enterprises;
    private final Officials officials;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    LibraryOperations(
            Inspectors inspectors,
            Recusals recusals,
            LibraryObjects objects,
            EnterpriseSnapshots enterprises,
            Officials officials,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.inspectors = inspectors;
        this.recusals = recusals;
        this.objects = objects;
        this.enterprises = enterprises;
        this.officials = officials;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters an inspector once, however often the request comes. */
    @Transactional
    InspectorView enroll(IdempotencyKey key, EnrollInspector request) {
        return idempotency.once(
                key,
                "enrollInspector",
                request,
                InspectorView.class,
                before -> inspectors.get(before.id()),
                () -> enroll(request));
    }

    private InspectorView enroll(EnrollInspector request) {
        requireWithin(request.region(), request.sector());
        // Where the authority keeps a roster, whoever is enrolled stands on it.
        var unused = officials.require(
                request.subject(), request.region(), request.sector(), ChinaTime.dayOf(clock.instant()));
        var created = Inspector.enroll(request.identity(Uuid7.next(clock)), request.draft(), clock.instant());
        inspectors.add(created.aggregate());
        outbox.append(created.event());
        return InspectorView.of(created.aggregate());
    }

    @Transactional
    InspectorView change(UUID id, IfMatch expected, Inspector.Draft draft) {
        return change(id, expected, (inspector, now) -> inspector.change(draft, now));
    }

    @Transactional
    InspectorView leave(UUID id, IfMatch expected, Leave leave) {
        return change(id, expected, (inspector, now) -> inspector.leave(leave, now));
    }

    @Transactional
    InspectorView retire(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (inspector, now) -> inspector.retire(reason, now));
    }

    private InspectorView change(UUID id, IfMatch expected, BiFunction<Inspector, Instant, InspectorEvent> verb) {
        var inspector = inspectors.get(id, expected);
        outbox.append(verb.apply(inspector, clock.instant()));
        inspectors.flush(); // raises the version that the view shows
        return InspectorView.of(inspector);
    }

    /** Enters a recusal once, however often the request comes. */
    @Transactional
    RecusalView declare(IdempotencyKey key, DeclareRecusal request) {
        return idempotency.once(
                key,
                "declareRecusal",
                request,
                RecusalView.class,
                before -> recusals.get(before.id()),
                () -> declare(request));
    }

    private RecusalView declare(DeclareRecusal request) {
        var inspector = inspectors.get(request.inspectorId());
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var draft = new Recusal.Draft(enterprise, request.reason(), request.from(), request.until());
        var ownOnly = !caller.is(Role.SUPERVISOR);
        var recusal = Recusal.declare(Uuid7.next(clock), inspector, draft, ownOnly, caller.actor(), clock.instant());
        recusals.persist(recusal);
        audit.record(recusal.declared());
        return RecusalView.of(recusal);
    }

    @Transactional
    RecusalView end(UUID id, IfMatch expected, LocalDate lastDay) {
        var recusal = recusals.get(id, expected);
        audit.record(recusal.end(lastDay));
        recusals.flush(); // raises the version that the view shows
        return RecusalView.of(recusal);
    }

    @Transactional
    LibraryObject weigh(UUID id, IfMatch expected, @Nullable Integer weight, String reason) {
        var object = objects.get(id, expected);
        audit.record(object.weigh(weight, reason, caller.actor(), clock.instant()));
        return object;
    }

    /** Keeps the library of objects, in the transaction that took over what the registry says. */
    @Transactional
    void follow(@Observes EnterprisesFollowed followed) {
        objects.follow(followed);
    }

    private void requireWithin(RegionCode region, @Nullable Sector sector) {
        caller.scope().requireCovered(region, sector, null);
    }
}
