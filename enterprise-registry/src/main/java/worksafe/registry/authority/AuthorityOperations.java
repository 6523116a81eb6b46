package worksafe.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.RegistryProblem;
import worksafe.registry.authority.AuthorityRequests.DissolveAuthority;
import worksafe.registry.authority.AuthorityRequests.DrawGrid;
import worksafe.registry.authority.AuthorityRequests.EndGrid;
import worksafe.registry.authority.AuthorityRequests.FoundAuthority;
import worksafe.registry.region.Regions;

/** One method for each thing that can happen to an authority or a grid, each one transaction. */
@ApplicationScoped
class AuthorityOperations {

    private final Authorities authorities;
    private final Grids grids;
    private final Regions regions;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    AuthorityOperations(
            Authorities authorities,
            Grids grids,
            Regions regions,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.authorities = authorities;
        this.grids = grids;
        this.regions = regions;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters an authority once, however often the request comes. */
    @Transactional
    AuthorityView found(IdempotencyKey key, FoundAuthority request) {
        return idempotency.once(
                key,
                "foundAuthority",
                request,
                AuthorityView.class,
                before -> authorities.get(before.id()),
                () -> found(request));
    }

    private AuthorityView found(FoundAuthority request) {
        caller.scope().requireCovered(request.region(), request.sector(), null);
        if (regions.find(request.region()).isEmpty()) {
            throw new RuleViolation(RegistryProblem.REGION_UNKNOWN, request.region());
        }
        var authority =
                Authority.found(Uuid7.next(clock), request.region(), request.sector(), request.from(), request.draft());
        authorities.write(authority);
        audit.record(act("authority-founded", authority));
        return AuthorityView.of(authority);
    }

    @Transactional
    AuthorityView change(UUID id, IfMatch expected, Authority.Draft draft) {
        return change(id, expected, "authority-changed", authority -> authority.change(draft));
    }

    @Transactional
    AuthorityView dissolve(UUID id, IfMatch expected, DissolveAuthority request) {
        var successor = request.successorId();
        if (successor != null) {
            authorities.requireKnown(successor);
        }
        return change(
                id,
                expected,
                "authority-dissolved",
                authority -> authority.dissolve(request.on(), request.reason(), successor));
    }

    private AuthorityView change(UUID id, IfMatch expected, String action, Consumer<Authority> verb) {
        var authority = authorities.get(id, expected);
        verb.accept(authority);
        authorities.write(authority); // raises the version that the view shows
        audit.record(act(action, authority));
        return AuthorityView.of(authority);
    }

    /** Enters a grid once, however often the request comes. */
    @Transactional
    GridView draw(IdempotencyKey key, DrawGrid request) {
        return idempotency.once(
                key, "drawGrid", request, GridView.class, before -> grids.get(before.id()), () -> draw(request));
    }

    private GridView draw(DrawGrid request) {
        authorities.requireKnown(request.authorityId());
        var authority = authorities.get(request.authorityId());
        grids.requireEnterprises(request.enterprises());
        var grid = Grid.draw(Uuid7.next(clock), authority, request);
        grids.write(grid);
        audit.record(act("grid-drawn", grid));
        return GridView.of(grid);
    }

    @Transactional
    GridView end(UUID id, IfMatch expected, EndGrid request) {
        var grid = grids.get(id, expected);
        grid.end(request.on(), request.reason());
        grids.write(grid);
        audit.record(act("grid-ended", grid));
        return GridView.of(grid);
    }

    private static AuditedAct act(String action, Authority authority) {
        return AuditedAct.of(action, "authority", authority.id(), authority.region())
                .version(authority.version())
                .belongingTo(authority.sector(), null)
                .leadingTo(authority.name() + authority.sections() + authority.posts() + authority.untilDay());
    }

    private static AuditedAct act(String action, Grid grid) {
        return AuditedAct.of(action, "grid", grid.id(), grid.region())
                .version(grid.version())
                .belongingTo(grid.sector(), null)
                .leadingTo(grid.code() + grid.places() + grid.enterprises() + grid.untilDay());
    }
}
