package worksafe.inspections.draw.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.draw.publication.KeptBundles.Loan;
import worksafe.inspections.srd.Bundle;
import worksafe.platform.http.EntityTag;

class KeptBundlesTest {

    private static final long PLENTY = 1 << 20;

    private KeptBundles kept = keeping(2, PLENTY);
    private String text;
    private Bundle bundle;

    @BeforeEach
    void aPublishedBundle() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/draw-bundle.json"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        bundle = Bundle.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void nothingIsLeft() {
        kept.empty();
    }

    @Test
    void fileThatWasWrittenIsFoundAgain() throws IOException {
        try (var written = write("one");
                var found = kept.find(edition("one")).orElseThrow()) {
            assertThat(found.file()).isEqualTo(written.file());
            assertThat(Files.readString(found.file().path())).isEqualTo(text);
            assertThat(found.file().bytes()).isEqualTo(Files.size(found.file().path()));
        }
        assertThat(kept.find(edition("two"))).isEmpty();
    }

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        write("one").close();
        write("two").close();
        kept.find(edition("one")).orElseThrow().close();
        write("three").close();

        assertThat(isKept("one")).isTrue();
        assertThat(isKept("two")).isFalse();
        assertThat(isKept("three")).isTrue();
    }

    @Test
    void bytesAreBoundedAndTheNewestStaysHoweverLongItIs() {
        kept = keeping(10, 1);
        write("one").close();
        assertThat(isKept("one")).isTrue();

        write("two").close();

        assertThat(isKept("one")).isFalse();
        assertThat(isKept("two")).isTrue();
    }

    @Test
    void nextEditionTakesThePlaceOfTheOneBefore() {
        var draw = UUID.randomUUID();
        var sealed = kept.write(draw, edition("sealed"), bundle);
        write("another").close();

        kept.write(draw, edition("drawn"), bundle).close();

        assertThat(isKept("sealed")).isFalse();
        assertThat(isKept("another")).isTrue();
        assertThat(isKept("drawn")).isTrue();
        assertThat(sealed.file().path()).as("while it is being sent").exists();
        sealed.close();
        sealed.close();
        assertThat(sealed.file().path()).doesNotExist();
    }

    @Test
    void fileThatSomebodyRemovedIsWrittenAgain() throws IOException {
        var first = write("one");
        first.close();
        Files.delete(first.file().path());

        assertThat(isKept("one")).isFalse();
        write("one").close();
        assertThat(isKept("one")).isTrue();
    }

    @Test
    void filesGoWithTheProcess() {
        var one = write("one");

        kept.empty();

        assertThat(one.file().path()).doesNotExist();
    }

    /** A draw of its own for each name. */
    private Loan write(String name) {
        return kept.write(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), edition(name), bundle);
    }

    private boolean isKept(String name) {
        var found = kept.find(edition(name));
        found.ifPresent(Loan::close);
        return found.isPresent();
    }

    private static BundleEdition edition(String name) {
        return new BundleEdition(EntityTag.quoted(name), false);
    }

    private static KeptBundles keeping(int most, long bytes) {
        return new KeptBundles(most, new MemorySize(BigInteger.valueOf(bytes)));
    }
}
