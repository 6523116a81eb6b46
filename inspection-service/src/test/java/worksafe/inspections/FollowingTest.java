package worksafe.inspections;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.EnterpriseRows;
import worksafe.platform.testing.FollowedEnterprises;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;

/** What becomes of each table's rows when an enterprise moves, and what is looked at again when it changes. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class FollowingTest {

    @Inject
    EnterpriseRows rows;

    @Test
    void everyTableWithARegionAndAnEnterpriseMovesOrSaysWhyNot() {
        FollowedEnterprises.assertTablesKnown(rows.aggregates(), rows.records(), rows.stay());
    }

    @Test
    void registersAreLookedForAgainWhereAFactChanged() {
        FollowedEnterprises.assertOwedAnewByFactsOnly(RegistryEvents.registered("320281102005", Sector.EMERGENCY));
    }
}
