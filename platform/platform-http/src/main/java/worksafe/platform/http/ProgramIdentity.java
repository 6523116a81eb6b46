package worksafe.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** The identity of a program that signs its requests, with the same scope and actions that a token of its roles would have. */
public final class ProgramIdentity {

    /** Before the code in the subject: a token whose subject begins so is refused. */
    static final String SUBJECT = "api-client:";

    private ProgramIdentity() {}

    /** As what a program of that code does things. */
    public static String subject(String code) {
        return SUBJECT + code;
    }

    /**
     * The identity of a program.
     *
     * @param permissions the table of the service that is asked
     * @param sectors absent: all
     */
    public static SecurityIdentity of(
            Permissions permissions,
            String code,
            String name,
            RegionCode region,
            @Nullable Set<Sector> sectors,
            Set<Role> roles) {
        var scope = new Scope(region, sectors, null, subject(code), null, TokenClaims.standing(roles));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(scope.subject()))
                .addRoles(roles.stream().map(Role::claim).collect(Collectors.toUnmodifiableSet()))
                .addAttribute(TokenClaims.SCOPE, scope)
                .addAttribute(TokenClaims.NAME, name)
                .addPermissionChecker(
                        required -> Uni.createFrom().item(TokenClaims.allows(permissions, roles, required)))
                .build();
    }
}
