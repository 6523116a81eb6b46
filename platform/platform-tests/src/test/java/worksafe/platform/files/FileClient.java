package worksafe.platform.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;

/** What somebody with a token does to files over HTTP. */
record FileClient(String token) {

    static final String ROOT = "/api/v1/probe";
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static String key() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    private RequestSpecification asked() {
        return given().config(PLAIN).auth().oauth2(token);
    }

    Response upload(String name, byte[] bytes) {
        return upload(name, bytes, key());
    }

    Response upload(String name, byte[] bytes, String key) {
        return asked().header("Idempotency-Key", key)
                .queryParam("name", name)
                .contentType("application/octet-stream")
                .body(bytes)
                .post(ROOT + "/files");
    }

    Response uploadForm(String name, byte[] bytes) {
        return asked().header("Idempotency-Key", key())
                .multiPart("file", name, bytes, "image/png")
                .post(ROOT + "/files");
    }

    JsonPath uploaded(String name, byte[] bytes) {
        var answer = upload(name, bytes);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    UUID id(String name, byte[] bytes) {
        return uploaded(name, bytes).getUUID("id");
    }

    Response get(String path, String... headers) {
        var request = asked();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get(ROOT + path);
    }

    Response head(String path) {
        return asked().head(ROOT + path);
    }

    String opened(String name, int size) {
        var answer = open("{\"name\": \"%s\", \"size\": %d}".formatted(name, size));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    Response open(String body) {
        return asked().header("Idempotency-Key", key())
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/file-uploads");
    }

    Response piece(String upload, byte[] whole, int from, int to) {
        return asked().header("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, whole.length))
                .contentType("application/octet-stream")
                .body(java.util.Arrays.copyOfRange(whole, from, to))
                .put(ROOT + "/file-uploads/" + upload);
    }

    Response finish(String upload) {
        return asked().post(ROOT + "/file-uploads/" + upload + "/completion");
    }
}
