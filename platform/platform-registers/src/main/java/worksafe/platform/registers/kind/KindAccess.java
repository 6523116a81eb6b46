package worksafe.platform.registers.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Role;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.RegisterKinds.Installed;
import worksafe.platform.service.Scopes;

/** The kinds that the caller may read, write or review: beside the permission, the kind has a word. */
@ApplicationScoped
public class KindAccess {

    private final RegisterKinds kinds;
    private final Instance<EnterpriseDirectory> enterprises;
    private final Scopes scopes;
    private final Caller caller;

    KindAccess(RegisterKinds kinds, Instance<EnterpriseDirectory> enterprises, Scopes scopes, Caller caller) {
        this.kinds = kinds;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.caller = caller;
    }

    /** Whether it concerns the caller: it holds where he is, or somewhere in what he sees. */
    public boolean concerns(Installed kind) {
        var region = scopes.current().region();
        var own = scopes.current().enterprises();
        if (region == null || own == null || !kind.isLocal()) {
            return region != null && (kind.place().contains(region) || region.contains(kind.place()));
        }
        return enterprises.isResolvable()
                && own.stream()
                        .flatMap(id -> enterprises.get().find(id).stream())
                        .anyMatch(place -> kind.place().contains(place.region()));
    }

    /** @throws NotFound for a kind that is not there or does not concern the caller */
    public Compiled get(String code) {
        return kinds.find(code).filter(this::concerns).map(kinds::compiled).orElseThrow(() -> new NotFound(code));
    }

    /** @throws RequestProblem 403 where the kind is not for the caller's role */
    public Compiled read(String code) {
        var kind = get(code);
        if (!kind.kind().isReadBy(roles())) {
            throw RequestProblem.forbidden(kind.kind().readingRoles());
        }
        return kind;
    }

    public Compiled write(String code) {
        var kind = get(code);
        requireOneOf(kind.kind().writers());
        return kind;
    }

    public Compiled review(String code) {
        var kind = get(code);
        requireOneOf(kind.kind().reviewers());
        return kind;
    }

    private Set<String> roles() {
        return caller.roles().stream().map(Role::claim).collect(Collectors.toSet());
    }

    private void requireOneOf(Set<String> allowed) {
        if (roles().stream().noneMatch(allowed::contains)) {
            throw RequestProblem.forbidden(allowed);
        }
    }
}
