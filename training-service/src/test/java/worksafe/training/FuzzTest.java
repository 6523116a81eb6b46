package worksafe.training;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.Fuzz;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class FuzzTest {

    @Test
    void whateverComesIsAnsweredAsDeclared() throws Exception {
        Fuzz.assertHolds();
    }
}
