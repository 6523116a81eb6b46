package worksafe.training.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

/** Assessed principals are owed by trade, whatever the sector (安全生产法 Art. 27(2)). */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PrincipalsByTradeTest {

    private final String supervisor = supervisor();

    @ParameterizedTest
    @CsvSource({
        "METAL_SMELTING, true",
        "COAL_MINE, true",
        "NON_COAL_MINE, true",
        "HAZARDOUS_CHEMICALS_DEALING, true",
        "FIREWORKS_PRODUCTION, true",
        "OTHER_WORKS, true",
        "ROAD_TRANSPORT, true",
        "TEXTILES, false",
        "COMMERCE, false",
        "FISHERY, false"
    })
    void principalIsAssessedInTheTradesOfTheLawAlone(Trade trade, boolean assessed) {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.OTHER, List.of(trade, Trade.LIGHT_INDUSTRY));

        assertThat(compliance(supervisor, enterprise, "")
                        .jsonPath()
                        .getList("requirements.certificateRequired", Boolean.class))
                .containsExactly(assessed, assessed, true);
    }

    @Test
    void postsAreJudgedAnewWhenTheTradesChange() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.OTHER, List.of(Trade.TEXTILES));
        var post = start(supervisor, aPost(registered(supervisor), enterprise, "PRINCIPAL", inDays(-1)))
                .jsonPath();
        assertThat(post.getString("status")).isEqualTo("FIT");

        RegistryEvents.trading(enterprise, 2, VILLAGE, Sector.OTHER, List.of(Trade.TEXTILES, Trade.METAL_SMELTING));
        assertThat(status(post.getString("id"))).isEqualTo("BARRED 第二十七条第二款：金属冶炼单位的主要负责人须经考核合格");

        RegistryEvents.changed(enterprise, 3, VILLAGE, Sector.OTHER);
        assertThat(status(post.getString("id"))).isEqualTo("FIT -");
    }

    private static String status(String post) {
        return TestDatabase.column(
                        "select status || ' ' || coalesce(bar_clause, '-') from post where id = ?::uuid", post)
                .getFirst();
    }
}
