package worksafe.platform.files.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.RequestProblem;

class UploadTest {

    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "XX"));
    private static final String FILE =
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";

    private static String taken(@Nullable MediaType type, String body) throws IOException {
        var file = new ByteArrayOutputStream();
        Upload.of(new ByteArrayInputStream(body.getBytes(UTF_8)), type)
                .writeTo((bytes, length) -> file.write(bytes, 0, length));
        return file.toString(UTF_8);
    }

    @Test
    void bodyOfAnyOtherTypeIsTheFile() throws IOException {
        assertThat(taken(MediaType.valueOf("text/csv"), "--XX\r\n一,二")).isEqualTo("--XX\r\n一,二");
        assertThat(taken(null, "一,二")).isEqualTo("一,二");
    }

    @Test
    void fileIsTakenOutOfTheForm() throws IOException {
        var lines = "一,二\r\n--X,三\r\n".repeat(5_000);

        assertThat(taken(
                        FORM,
                        "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nnone\r\n" + FILE + lines + "\r\n"
                                + FILE + "second\r\n--XX--\r\n"))
                .isEqualTo(lines);
    }

    @Test
    void formWithoutAFileHasNone() throws IOException {
        assertThat(taken(FORM, "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nnone\r\n--XX--\r\n"))
                .isEmpty();
    }

    @Test
    void formThatIsNoneIsRefused() {
        for (var body : new String[] {
            "",
            "一,二",
            FILE + "一,二",
            "--XX\r\nX: " + "x".repeat(200_000),
            "--XX\r\n" + "x".repeat(200_000),
            "x".repeat(200_000)
        }) {
            assertThatThrownBy(() -> taken(FORM, body)).isInstanceOf(RequestProblem.class);
        }
        assertThatThrownBy(() -> taken(MediaType.MULTIPART_FORM_DATA_TYPE, FILE))
                .isInstanceOf(RequestProblem.class);
    }
}
