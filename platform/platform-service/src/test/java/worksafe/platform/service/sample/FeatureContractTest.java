package worksafe.platform.service.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.feature.FeatureContract;

/** The test of the tests: a sound feature passes all of them, and each defect fails the one that names it, no other. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class FeatureContractTest {

    @AfterEach
    void mend() {
        SampleDefect.present = SampleDefect.NONE;
        TestDatabase.execute("alter table sample enable row level security");
    }

    @TestFactory
    Stream<DynamicTest> soundFeaturePasses() {
        return contract(SampleFeature.withClosingBy("sample:close"));
    }

    @ParameterizedTest
    @CsvSource({
        "LEAKS_TO_A_NEIGHBOUR, 'another enterprise finds, lists and changes nothing'",
        "FORGETS_ITS_PREDICATE, predicates alone hide",
        "FORGETS_IF_MATCH, the version is asked for: closing",
        "REPLAYS_KEYS_TO_OTHER_ACCOUNTS, a key of another account is another key",
        "PAGES_WITH_GAPS, pages lose and repeat nothing: -notedAt",
        "PAGES_WITH_REPEATS, pages lose and repeat nothing: notedAt",
        "CLOSES_TWICE, illegal is refused: closing",
        "IGNORES_ITS_FILTER, filters restrict and refuse nonsense"
    })
    void defectFailsTheTestThatNamesIt(SampleDefect defect, String claim) {
        SampleDefect.present = defect;

        assertThat(failed(SampleFeature.withClosingBy("sample:close"))).containsExactly("samples: " + claim);
    }

    @Test
    void keysThatAreForgottenFailWhatIsSaidOfKeys() {
        SampleDefect.present = SampleDefect.FORGETS_KEYS;

        assertThat(failed(SampleFeature.withClosingBy("sample:close")))
                .containsExactly("samples: a retry is answered alike", "samples: a key is good for one request");
    }

    @Test
    void wallThatWasNotRaisedFailsRowSecurity() {
        TestDatabase.execute("alter table sample disable row level security");

        assertThat(failed(SampleFeature.withClosingBy("sample:close")))
                .containsExactly("samples: row security alone shows, hides and guards");
    }

    @Test
    void rightThatWasNotRevokedFailsTheTearingDown() {
        TestDatabase.execute("grant delete on sample to probe_rw");
        try {
            assertThat(failed(SampleFeature.withClosingBy("sample:close")))
                    .containsExactly("samples: the serving role tears nothing down");
        } finally {
            TestDatabase.execute("revoke delete on sample from probe_rw");
        }
    }

    @Test
    void indexThatWasNotMadeFailsTheOrders() {
        TestDatabase.execute("drop index ix_sample_town_noted_at");
        try {
            assertThat(failed(SampleFeature.withClosingBy("sample:close")))
                    .containsExactly(
                            "samples: indexes give every scope this order: -notedAt",
                            "samples: indexes give every scope this order: notedAt");
        } finally {
            TestDatabase.execute("create index ix_sample_town_noted_at on sample (town, noted_at, id)");
        }
    }

    @Test
    void operationOfOtherRolesThanItsLineFailsItsRoles() {
        assertThat(failed(SampleFeature.withClosingBy("sample:note")))
                .containsExactly("samples: only the roles of the table may: closing");
    }

    private static Stream<DynamicTest> contract(SampleFeature feature) {
        return FeatureContract.of("samples", feature).tests();
    }

    /** The names of the tests that fail for this feature, in their order. */
    private static List<String> failed(SampleFeature feature) {
        var failed = new ArrayList<String>();
        contract(feature).forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable caught) {
                assertThat(caught).as("an assertion, and no accident").isInstanceOf(AssertionError.class);
                failed.add(test.getDisplayName());
            }
        });
        return failed;
    }
}
