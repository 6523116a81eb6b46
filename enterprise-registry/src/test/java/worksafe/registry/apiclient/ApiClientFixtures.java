package worksafe.registry.apiclient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Role;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.messaging.Created;
import worksafe.registry.apiclient.ApiClient.Wanted;

/** API clients in every status, brought there by their verbs. */
final class ApiClientFixtures {

    static final UUID ID = UUID.fromString("0198f9b0-7777-7aaa-8bbb-000000000122");
    static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    static final Actor OFFICE = new Actor("security-1", "周管理员");
    static final Set<Role> GIVER = Set.of(Role.SECURITY_ADMIN, Role.FEED);

    private ApiClientFixtures() {}

    static Created<ApiClient> registered() {
        return registered(GIVER);
    }

    static Created<ApiClient> registered(Set<Role> giver) {
        return ApiClient.register(
                ID,
                RegionCode.of("320281000000"),
                new Wanted(
                        "jiangyin-data",
                        "江阴市数据共享平台",
                        "江阴市数据局",
                        Set.of(Sector.EMERGENCY),
                        Set.of(ApiClientRole.FEED),
                        SignatureAlgorithm.HMAC_SM3,
                        List.of("192.0.2.0/24")),
                giver,
                OFFICE,
                NOW);
    }

    static ApiClient in(ApiClientStatus status) {
        var client = registered().aggregate();
        switch (status) {
            case ACTIVE -> {}
            case SUSPENDED -> {
                var unused = client.suspend("调用异常，待核实", OFFICE, NOW);
            }
            case ENDED -> {
                var unused = client.end("系统已下线", OFFICE, NOW);
            }
        }
        return client;
    }
}
