package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and checkpoints; the published note is the one of Go's own tests. */
class NoteTest {

    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void publishedNoteHoldsUnderThePublishedKey() {
        var key = NoteKey.parse(NEUMANN);
        var note = SignedNote.parse(utf8(NOTE));

        assertThat(key).hasToString(NEUMANN);
        assertThat(key.kind()).isEqualTo(NoteKey.Kind.LOG);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.isSignedBy(SampleLog.LOG.key())).isFalse();
        assertThat(note).hasToString(NOTE);
        assertThat(SignedNote.parse(utf8(NOTE.replace("answer", "Answer"))).isSignedBy(key))
                .isFalse();
    }

    @Test
    void checkpointSaysOriginSizeAndRoot() {
        var checkpoint = new Checkpoint(SampleLog.ORIGIN, 20_852_163, Hash.leaf(new byte[0]));
        var note = checkpoint.signed(SampleLog.LOG);

        assertThat(checkpoint.text())
                .isEqualTo("worksafe.test/inspections\n20852163\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n");
        assertThat(Checkpoint.parse(SignedNote.parse(note.bytes()).text())).isEqualTo(checkpoint);
        assertThat(note.isSignedBy(SampleLog.LOG.key())).isTrue();
        assertThat(note.isSignedBy(
                        NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9)).key()))
                .isFalse();
        assertThat(note.isSignedBy(
                        NoteSigner.ofLog("another", SampleLog.secret(1)).key()))
                .isFalse();
    }

    @Test
    void witnessSignsTimeAndText() {
        var text = "worksafe.test/inspections\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        var signature = SampleLog.WITNESS.sign(text, SampleLog.NOW);
        var key = SampleLog.WITNESS.key();

        assertThat(key.verifies(text, signature)).isTrue();
        assertThat(signature.signature()).hasSize(8 + 64).startsWith(0, 0, 0, 0);
        signature.signature()[7]++;
        assertThat(key.verifies(text, signature)).as("another time").isFalse();
        assertThat(NoteKey.parse(key.toString())).hasToString(key.toString());
        assertThat(NoteSigner.ofLog(key.name(), SampleLog.secret(2)).key())
                .as("the same secret signs nothing else by the same number")
                .doesNotHaveToString(key.toString());
    }

    @Test
    void signatureOfAKnownKeyThatDoesNotHoldSpoilsTheNote() {
        var text = SignedNote.parse(SampleLog.of(3).checkpoint).text();
        var wrong = SampleLog.LOG.sign("something else\n", SampleLog.NOW);
        var note = new SignedNote(text, List.of(SampleLog.LOG.sign(text, SampleLog.NOW)));

        assertThat(note.and(SampleLog.WITNESS.sign(text, SampleLog.NOW)).isSignedBy(SampleLog.LOG.key()))
                .as("others are not looked at")
                .isTrue();
        assertThat(note.and(wrong).isSignedBy(SampleLog.LOG.key())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "text\n\n— a\u3000b AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\r\n",
                "text\n\n— name AAAAAAA=\n\n"
            })
    void anythingElseIsNoNote(String note) {
        assertThatThrownBy(() -> SignedNote.parse(utf8(note))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noteIsWellFormedUtf8() {
        var bytes = utf8(NOTE);
        bytes[0] = (byte) 0xff;

        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n1\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n10000000000000000000\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void anythingElseIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc"
            })
    void anythingElseIsNoKey(String key) {
        assertThatThrownBy(() -> NoteKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretHas32Bytes() {
        assertThatThrownBy(() -> NoteSigner.ofLog("log", new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteSigner.ofLog("a log", new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThat(SampleLog.LOG).hasToString(SampleLog.LOG.key().toString());
    }
}
