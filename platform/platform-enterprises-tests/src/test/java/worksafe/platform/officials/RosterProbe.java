package worksafe.platform.officials;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;

/** The registry's events as a test wants them, delivered past the broker, and work in a transaction under any scope. */
@Singleton
class RosterProbe {

    static final String COUNTY = "320281000000";
    static final UUID AUTHORITY = UUID.fromString("0198f5b0-2222-7aaa-8bbb-000000000002");

    private final OfficialNews news;
    private final Scopes scopes;
    private final InstantSource clock;

    RosterProbe(OfficialNews news, Scopes scopes, InstantSource clock) {
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    UUID id() {
        return Uuid7.next(clock);
    }

    LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    <T> T in(String region, Supplier<T> work) {
        return under(new Scope(RegionCode.of(region), null, null, "supervisor", null), work);
    }

    <T> T under(Scope scope, Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    void appointed(
            UUID id, String account, String region, @Nullable String sector, String from, @Nullable String until) {
        told("appointed", id, 1, account, region, sector, from, until, "[]", "HOLDING", "");
    }

    void told(
            String verb,
            UUID id,
            long revision,
            String account,
            String region,
            @Nullable String sector,
            String from,
            @Nullable String until,
            String deputies,
            String status,
            String more) {
        var type = "worksafe.registry.official-" + verb + ".v1";
        var data = """
                {"officialId": "%s", "account": "%s", "name": "张伟", "authorityId": "%s", "authorityName": "某局", "region": "%s",
                 "postCode": "WH-01", "postName": "监管员", "postKind": "SUPERVISOR", "fullTime": true, "from": "%s",
                 "deputies": %s, "status": "%s", "revision": %d%s%s%s, "occurredAt": "2026-03-01T10:00:00+08:00"}""".formatted(
                        id,
                        account,
                        AUTHORITY,
                        region,
                        from,
                        deputies,
                        status,
                        revision,
                        sector == null ? "" : ", \"sector\": \"" + sector + "\"",
                        until == null ? "" : ", \"until\": \"" + until + "\"",
                        more);
        var event = new ReceivedEvent(
                id(),
                type,
                "region:" + region,
                "official",
                id,
                revision,
                RegionCode.of(region),
                null,
                null,
                Instant.parse("2026-03-01T02:00:00Z"),
                null,
                data);
        scopes.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> news.handlers().get(type).accept(List.of(event))));
    }

    /** What is open of the one is the other's from that day on. */
    void handedOver(UUID handOver, String account, String region, @Nullable String sector, String to, LocalDate onDay) {
        told("handed-over", id(), 2, account, region, sector, "2020-01-01", null, "[]", "HOLDING", """
                , "handOverId": "%s", "toOfficialId": "%s", "toAccount": "%s", "toName": "李娜", "onDay": "%s",
                 "reason": "调离", "by": "supervisor-1\"""".formatted(
                        handOver, id(), to, onDay));
    }
}
