package worksafe.platform.registers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.TestDatabase;

/** The service under test, past its HTTP surface: work in a transaction under any scope, and what the database holds. */
@Singleton
public class Probe {

    public static final RegionCode JIANGYIN = RegionCode.of("320281000000");
    public static final RegionCode TOWN = RegionCode.of("320281102000");
    public static final RegionCode OTHER_TOWN = RegionCode.of("320281103000");
    public static final RegionCode JIZHOU = RegionCode.of("120119000000");

    private final Scopes scopes;
    private final InstantSource clock;

    Probe(Scopes scopes, InstantSource clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    public UUID id() {
        return Uuid7.next(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    public static Scope of(RegionCode region, String subject) {
        return new Scope(region, null, null, subject, null);
    }

    public static Scope ofEnterprise(UUID enterprise) {
        return new Scope(RegionCode.NATION, null, Set.of(enterprise), "enterprise-user", null);
    }

    public <T> T as(Scope scope, Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    public void run(Scope scope, Runnable work) {
        scopes.run(scope, () -> QuarkusTransaction.requiringNew().run(work));
    }

    /** A supervisor's work in Jiangyin. */
    public <T> T here(Supplier<T> work) {
        return as(of(JIANGYIN, "probe-supervisor"), work);
    }

    public void runHere(Runnable work) {
        run(of(JIANGYIN, "probe-supervisor"), work);
    }

    /** An enterprise that the probe service knows. */
    public UUID enterprise(RegionCode region, Sector sector) {
        return enterprise(region, sector, null);
    }

    public UUID enterprise(RegionCode region, Sector sector, Long headcount) {
        var id = id();
        TestDatabase.execute(
                "insert into probe_enterprise (id, region, sector, headcount) values (?, ?, ?, ?)",
                id,
                region.value(),
                sector.name(),
                headcount);
        return id;
    }
}
