package worksafe.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Text;

/** Turns the claims of a verified token into a {@link Scope} and the actions that the permission table grants. */
@ApplicationScoped
class TokenClaims implements SecurityIdentityAugmentor {

    static final String SCOPE = "worksafe.scope";
    static final String NAME = "worksafe.name";

    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        try {
            return Uni.createFrom().item(augmented(identity, token));
        } catch (IllegalArgumentException malformed) {
            return Uni.createFrom().failure(new AuthenticationFailedException("claim not understood", malformed));
        }
    }

    private SecurityIdentity augmented(SecurityIdentity identity, JsonWebToken token) {
        var roles = roles(identity);
        var name = token.<Object>getClaim("name");
        var scope = scope(token, roles);
        var acting = acting(roles, scope);
        // Nothing of the request goes along: the identity is kept for the token's next requests.
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttribute(SCOPE, scope)
                .addAttribute(NAME, name == null ? String.valueOf(token.getSubject()) : text(name))
                .addPermissionChecker(required -> Uni.createFrom().item(allows(permissions, acting, required)))
                .build();
    }

    /** All roles of a token. */
    static Set<Role> roles(SecurityIdentity identity) {
        return identity.getRoles().stream()
                .flatMap(claim -> Role.ofClaim(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever acts for an enterprise does nothing in the name of an authority, whose judgement it would be. */
    static Set<Role> acting(Set<Role> roles, Scope scope) {
        return scope.enterprises() == null
                ? roles
                : roles.stream().filter(role -> !role.isOfAuthority()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the table grants one of these roles what is required. */
    static boolean allows(Permissions permissions, Set<Role> roles, java.security.Permission required) {
        var actions = required.getActions();
        return actions == null || actions.isEmpty()
                ? permissions.allows(roles, required.getName())
                : java.util.Arrays.stream(actions.split(","))
                        .anyMatch(action -> permissions.allows(roles, required.getName() + ":" + action));
    }

    /** As programs that sign and what a service does by itself are called; accounts are the same in capitals. */
    private static boolean isOfNobodyWithAToken(String subject) {
        var plain = subject.toLowerCase(Locale.ROOT);
        return plain.startsWith(ProgramIdentity.SUBJECT) || plain.startsWith(Scope.SYSTEM);
    }

    private static Scope scope(JsonWebToken token, Set<Role> roles) {
        var subject = token.getSubject();
        // With signs that nobody sees, one person would be as many accounts as she likes.
        if (subject == null
                || subject.isBlank()
                || !Text.isOneLine(subject)
                || !Text.line(subject).equals(subject)
                || isOfNobodyWithAToken(subject)) {
            throw new IllegalArgumentException("sub");
        }
        var region = token.<Object>getClaim("region");
        var sectors = strings(token.getClaim("sectors"));
        var enterprises = strings(token.getClaim("enterprise"));
        Set<UUID> ids = enterprises == null
                ? null
                : enterprises.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        if (roles.contains(Role.ENTERPRISE) && ids == null) {
            // An enterprise user without an enterprise sees nothing, never everything of a place, whatever else it is.
            ids = Set.of();
        }
        return new Scope(
                region == null ? (ids == null ? null : RegionCode.NATION) : RegionCode.of(text(region)),
                sectors == null
                        ? null
                        : sectors.stream()
                                .map(s -> Sector.valueOf(
                                        s.toUpperCase(Locale.ROOT).replace('-', '_')))
                                .collect(Collectors.toUnmodifiableSet()),
                ids,
                token.getSubject(),
                null,
                standing(roles));
    }

    /** What whoever has these roles is to the office of the place. */
    static Scope.Standing standing(Set<Role> roles) {
        if (roles.stream().anyMatch(Role::leads)) {
            return Scope.Standing.LEADER;
        }
        if (roles.equals(Set.of(Role.EXPERT))) {
            return Scope.Standing.GUEST;
        }
        return roles.equals(Set.of(Role.FEED)) ? Scope.Standing.PROGRAM : Scope.Standing.OTHER;
    }

    private static @Nullable Set<String> strings(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonArray array -> array.stream().map(TokenClaims::text).collect(Collectors.toUnmodifiableSet());
            case Collection<?> collection -> {
                var texts = new HashSet<String>();
                collection.forEach(item -> texts.add(text(item)));
                yield texts;
            }
            default -> Set.of(text(claim));
        };
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
