package worksafe.platform.tasks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** A feature of the service under test: it has things, and its verbs open and end tasks about them. */
@Singleton
public class Probe implements TaskKinds, Assignees {

    public static final RegionCode COUNTY = RegionCode.of("320281000000");
    public static final RegionCode VILLAGE = RegionCode.of("320281102005");
    public static final String CHECK = "probe-check";
    public static final String FIX = "probe-fix";

    private final Scopes scopes;
    private final InstantSource clock;

    Probe(Scopes scopes, InstantSource clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public List<String> codes() {
        return List.of(CHECK, FIX);
    }

    /** Of accounts that begin so it is known that they work elsewhere. */
    @Override
    public Set<String> outside(Collection<String> accounts, RegionCode region, @Nullable Sector sector) {
        return accounts.stream()
                .filter(account -> account.startsWith("elsewhere"))
                .collect(Collectors.toSet());
    }

    public UUID id() {
        return Uuid7.next(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate inDays(int days) {
        return ChinaTime.dayOf(clock.instant()).plusDays(days);
    }

    public TaskSubject thing() {
        return thing(id());
    }

    public TaskSubject thing(UUID enterprise) {
        return new TaskSubject("probe", id(), VILLAGE, Sector.EMERGENCY, enterprise);
    }

    public NewTask check(TaskSubject subject) {
        return NewTask.of(subject, CHECK, "复查 " + subject.id(), Role.INSPECTOR).due(inDays(3));
    }

    public <T> T as(Scope scope, Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    public void run(Scope scope, Runnable work) {
        scopes.run(scope, () -> QuarkusTransaction.requiringNew().run(work));
    }

    /** A supervisor's work in the county. */
    public void here(Runnable work) {
        run(new Scope(COUNTY, null, null, "probe-supervisor", null), work);
    }

    public static Scope ofEnterprise(UUID enterprise) {
        return new Scope(RegionCode.NATION, null, Set.of(enterprise), "enterprise-user", null);
    }
}
