package worksafe.inspections.draw.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form that the document shows is that of the file, field by field. */
class BundleFormTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);

    @Test
    void holdsEveryFieldOfADisclosedBundle() throws IOException {
        var bundle = JSON.readTree(getClass().getResource("/draw-bundle.json"));

        assertThat(JSON.writeValueAsString(JSON.treeToValue(bundle, BundleForm.class)))
                .isEqualTo(bundle.toString());
    }

    @Test
    void needsNothingThatASealedBundleLacks() throws IOException {
        var bundle = (ObjectNode) JSON.readTree(getClass().getResource("/draw-bundle.json"));
        bundle.remove(List.of("beaconString", "resultDigest", "drawn", "teams", "substitutions"));
        bundle.path("contributors").forEach(contributor -> ((ObjectNode) contributor).remove("nonce"));

        assertThat(JSON.writeValueAsString(JSON.treeToValue(bundle, BundleForm.class)))
                .isEqualTo(bundle.toString());
    }
}
