package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.inspections.srd.form.Suite;
import worksafe.platform.testing.browser.PageBrowser;
import worksafe.verify.Sentence;
import worksafe.verify.Verifier;

/** The page in a browser, opened as a file: what it says of ten thousand bundles, and what a person sees. */
@Tag("proof")
class BrowserAgreesTest {

    private static final int PROOF = 10_000;
    private static final int AT_ONCE = 50;

    @TempDir
    static Path folder;

    private static PageBrowser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var page = Files.writeString(folder.resolve("verify-draw.html"), VerifierPage.file());
        browser = new PageBrowser(page, folder.resolve("profile"));
        var unused = browser.evaluate("new Promise(ready => document.readyState === 'complete'"
                + " ? ready(1) : window.addEventListener('load', () => ready(1)))");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void theBrowserHasWebCrypto() {
        assertThat(browser.evaluate("typeof crypto.subtle").asText()).isEqualTo("object");
    }

    @Test
    void pageAndCommandLineAgreeOnTenThousandDraws() {
        assertAgreement(VerifiersAgreeTest.bundles(PROOF, 46));
    }

    @Test
    void pageAndCommandLineAgreeOnTenThousandTamperedBundles() {
        assertAgreement(VerifiersAgreeTest.tampered(PROOF, 47));
    }

    @Test
    void whoeverChoosesAFileReadsTheVerdict() {
        var bundle = Bundles.bytes(RandomBundles.disclosed(PublishedVector.of(Suite.SHA256), new Random(1)));
        var text = new String(bundle, StandardCharsets.UTF_8);

        assertThat(chosen(text, "")).startsWith(said("report.holds"));
        assertThat(chosen(text, "91310000AAAA000004"))
                .contains(said("standing.head", "91310000AAAA000004", "A", "5", "2"))
                .contains(said("standing.drawn", "1"));
        assertThat(chosen(text.replace("\"weight\":5", "\"weight\":6"), ""))
                .startsWith(said("report.fails", "objects-root"))
                .contains(said("check.objects-root"));
    }

    @Test
    void nothingLeavesThePage() {
        assertThat(browser.evaluate("fetch('data:text/plain,x').then(() => 'sent', () => 'refused')")
                        .asText())
                .isEqualTo("refused");
    }

    /** Chooses a file as a person would, and reads what the page shows then. */
    private static String chosen(String bundle, String enterprise) {
        var hex = HexFormat.of().formatHex(bundle.getBytes(StandardCharsets.UTF_8));
        return browser.evaluate("""
                new Promise(shown => {
                  const at = id => document.getElementById(id);
                  at('zh').click();
                  at('enterprise').value = '%s';
                  const given = new DataTransfer();
                  given.items.add(new File([DrawVerifier.unhex('%s')], 'bundle.json'));
                  at('bundle').files = given.files;
                  at('took').textContent = '';
                  new MutationObserver((changes, watch) => {
                    if (at('took').textContent !== '') {
                      watch.disconnect();
                      shown(at('report').innerText);
                    }
                  }).observe(at('took'), { childList: true });
                  at('bundle').dispatchEvent(new Event('change'));
                })
                """.formatted(enterprise, hex)).asText();
    }

    private static String said(String key, String... arguments) {
        return new Sentence(key, List.of(arguments)).in(Locale.CHINESE);
    }

    private static void assertAgreement(Stream<byte[]> bundles) {
        List<byte[]> together = new ArrayList<>();
        bundles.forEach(bundle -> {
            together.add(bundle);
            if (together.size() == AT_ONCE) {
                assertAgreementOn(together);
                together.clear();
            }
        });
        assertThat(together).as("not looked at").isEmpty();
    }

    private static void assertAgreementOn(List<byte[]> bundles) {
        var list = bundles.stream()
                .map(bundle -> "'" + HexFormat.of().formatHex(bundle) + "'")
                .collect(Collectors.joining(","));
        var said = browser.evaluate("Promise.all([" + list + "].map(" + VerifierPage.VERIFY.strip() + "))");
        for (var i = 0; i < bundles.size(); i++) {
            var bundle = bundles.get(i);
            var told = Verifier.ofTheBundleAlone().verify(bundle);

            assertThat(VerifierPage.answer(said.get(i).asText()))
                    .as(() -> VerifiersAgreeTest.why(bundle, told))
                    .isEqualTo(VerifierAnswer.of(told));
        }
    }
}
