package worksafe.inspections;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PersonalMap;
import worksafe.platform.testing.PostgresResource;

/** What this service keeps of people is declared, column by column. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PersonalColumnsTest {

    @Test
    void personalColumnsAreThoseOnTheMap() {
        PersonalMap.assertHolds();
    }
}
