package worksafe.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.Suite;

/**
 * Corpora of what attackers send, over bare sockets, through the gateway and directly to each service: a few of each in
 * every build, all with {@code -Pproofs}. The figures go to {@code docs/figures.md}.
 */
class HostileRequestsIT {

    private static final String PATHS = "path-spellings.tsv";
    private static final String HEADERS = "header-tricks.tsv";
    private static final String TOKENS = "forged-tokens.tsv";
    private static final String SHAPES = "smuggling-shapes.tsv";

    private final Suite suite = Suite.running();

    @Tag("proof")
    @Test
    void noSpellingOfAPathLeadsAroundATokenOrDividesGatewayAndService() {
        prove(PATHS, new PathSpellings(suite), 300);
    }

    @Tag("proof")
    @Test
    void noHeaderMakesACallerSomebodyElse() {
        prove(HEADERS, new HeaderTricks(suite), 260);
    }

    @Tag("proof")
    @Test
    void noForgedTokenIsBelieved() {
        var forged = new ForgedTokens(suite);
        prove(TOKENS, forged, 120);

        assertThat(forged.whoRefusesGoodOnes()).isEmpty();
    }

    @Tag("proof")
    @Test
    void noBytesAreTwoRequestsToOneAndOneToAnother() {
        prove(SHAPES, new SmugglingShapes(suite), 80);
    }

    @Test
    void aFewOfEachShowNobodyWhatHeMayNotSee() {
        assertUneventful("sample of paths", some(PATHS), new PathSpellings(suite));
        assertUneventful("sample of headers", some(HEADERS), new HeaderTricks(suite));
        assertUneventful("sample of tokens", some(TOKENS), new ForgedTokens(suite));
        assertUneventful("sample of shapes", some(SHAPES), new SmugglingShapes(suite));
    }

    private static void prove(String corpus, HostileCorpus how, int least) {
        var cases = HostileCase.of(corpus);
        assertThat(cases.stream().map(HostileCase::shape).distinct().count()).isGreaterThanOrEqualTo(least);
        assertThat(cases).extracting(HostileCase::id).doesNotHaveDuplicates();

        assertUneventful(corpus, cases, how);
    }

    private static void assertUneventful(String name, List<HostileCase> cases, HostileCorpus how) {
        var findings = new HostileFindings();
        for (int i = 0; i < cases.size(); i++) {
            how.ask(cases.get(i), i, findings);
        }
        System.out.printf(
                "hostile requests, %s: %d cases, %d exchanges, %d of them not as they should be%n",
                name, cases.size(), findings.exchanges(), findings.failures().size());
        assertThat(findings.failures()).as("of %s", name).isEmpty();
    }

    /** Eight, far from one another, that nobody has to wait for. */
    private static List<HostileCase> some(String corpus) {
        var cases = HostileCase.of(corpus).stream()
                .filter(hostile -> !hostile.isPatient())
                .toList();
        return IntStream.range(0, 8)
                .mapToObj(i -> cases.get(i * cases.size() / 8))
                .toList();
    }
}
