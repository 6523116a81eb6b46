package worksafe.platform.testing;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Cookies;
import io.restassured.http.Headers;
import io.restassured.internal.ResponseParserRegistrar;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer that was read whole, whose plain paths are read without compiling an expression for each. */
final class PlainResponse extends RestAssuredResponseImpl {

    private final byte[] bytes;
    private @Nullable JsonPath paths;

    PlainResponse(int status, Headers headers, byte[] bytes) {
        this.bytes = bytes;
        setStatusCode(status);
        setStatusLine(Integer.toString(status));
        setResponseHeaders(headers);
        setCookies(new Cookies());
        setContentType(headers.hasHeaderWithName("Content-Type") ? headers.getValue("Content-Type") : "");
        setContent(bytes);
        setConfig(RestAssuredConfig.config());
        setRpr(new ResponseParserRegistrar());
        setHasExpectations(true);
    }

    @Override
    public String asString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] asByteArray() {
        return bytes.clone();
    }

    @Override
    public JsonPath jsonPath() {
        if (paths == null) {
            paths = new PlainPaths(asString());
        }
        return paths;
    }
}
