package worksafe.training;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Fuzz;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class FuzzTest {

    @Test
    void whateverComesIsAnsweredAsDeclared() throws Exception {
        var enterprises = Stream.generate(() -> RegistryEvents.registered(Fuzz.PLACE, Sector.EMERGENCY))
                .limit(3)
                .map(UUID::toString)
                .toList();

        Fuzz.assertHolds(Map.of("enterpriseId", enterprises));
    }
}
