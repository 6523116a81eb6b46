package worksafe.platform.http.signing;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Permissions;
import worksafe.platform.http.ProgramIdentity;
import worksafe.platform.http.Role;

/**
 * The program that signed a request, as the registry knows it.
 *
 * @param code its code, {@code X-Client-Id}
 * @param name what people call it
 * @param region its place
 * @param sectors absent: all
 * @param roles in which it acts
 */
public record SignedCaller(
        String code,
        String name,
        RegionCode region,
        @Nullable Set<Sector> sectors,
        Set<Role> roles) {

    SecurityIdentity identity(Permissions permissions) {
        return ProgramIdentity.of(permissions, code, name, region, sectors, roles);
    }

    JsonObject json() {
        var json = new JsonObject()
                .put("code", code)
                .put("name", name)
                .put("region", region.toString())
                .put(
                        "roles",
                        new JsonArray(roles.stream().map(Role::name).sorted().toList()));
        if (sectors != null) {
            json.put(
                    "sectors",
                    new JsonArray(sectors.stream().map(Sector::name).sorted().toList()));
        }
        return json;
    }

    /** @throws RuntimeException when it is no such answer */
    static SignedCaller of(JsonObject json) {
        var sectors = json.getJsonArray("sectors");
        return new SignedCaller(
                json.getString("code"),
                json.getString("name"),
                RegionCode.of(json.getString("region")),
                sectors == null
                        ? null
                        : sectors.stream()
                                .map(name -> Sector.valueOf(name.toString()))
                                .collect(Collectors.toUnmodifiableSet()),
                json.getJsonArray("roles").stream()
                        .map(name -> Role.valueOf(name.toString()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
