package worksafe.platform.duties.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

class AuditLeafTest {

    private static final UUID ID = UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21");
    private static final Instant NOW = Instant.parse("2026-03-01T01:02:03.456789123Z");
    private static final String SHA = "a".repeat(64);
    private static final RegionCode TOWN = RegionCode.of("320281102000");

    private static AuditLeaf leaf(AuditedAct act) {
        return new AuditLeaf(
                ID, NOW, "zhang.wei", "inspector,supervisor", act, SHA, "0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void leafIsCanonicalJsonOfTheFinalForm() {
        var act = AuditedAct.of("danger-rectified", "danger", ID, TOWN)
                .version(3)
                .belongingTo(Sector.EMERGENCY, UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"))
                .leadingTo("{}")
                .onBehalfOf("county-bureau")
                .because("re-check")
                .committing(Map.of("person.phone", SHA, "person.resident_id", SHA));

        assertThat(leaf(act).text())
                .isEqualTo("{\"action\":\"danger-rectified\",\"actor\":\"zhang.wei\","
                        + "\"after\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                        + "\"before\":\"" + SHA + "\",\"commitments\":{\"person.phone\":\"" + SHA
                        + "\",\"person.resident_id\":\"" + SHA + "\"},\"decision\":\"PERMITTED\","
                        + "\"enterpriseId\":\"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10\",\"form\":2,\"id\":\"" + ID
                        + "\",\"objectId\":\"" + ID + "\",\"objectType\":\"danger\",\"objectVersion\":3,"
                        + "\"onBehalfOf\":\"county-bureau\",\"reason\":\"re-check\",\"region\":\"320281102000\","
                        + "\"requestId\":\"0af7651916cd43dd8448eb211c80319c\",\"role\":\"inspector,supervisor\",\"sector\":\"EMERGENCY\","
                        + "\"time\":\"2026-03-01T01:02:03.456789Z\"}");
    }

    @Test
    void absentPartsAreAbsentInsteadOfNull() {
        var leaf = new AuditLeaf(
                ID, Instant.EPOCH, "system:CLOCK_SWEEP", "system", AuditedAct.of("a", "b", "c", TOWN), null, null);

        assertThat(leaf.text())
                .isEqualTo(
                        "{\"action\":\"a\",\"actor\":\"system:CLOCK_SWEEP\",\"decision\":\"PERMITTED\",\"form\":2,\"id\":\""
                                + ID
                                + "\",\"objectId\":\"c\",\"objectType\":\"b\",\"region\":\"320281102000\",\"role\":\"system\","
                                + "\"time\":\"1970-01-01T00:00:00.000000Z\"}");
    }

    @Test
    void hashIsThatOfAnRfc6962Leaf() throws Exception {
        var leaf = leaf(AuditedAct.of("a", "b", "c", TOWN));
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);

        assertThat(AuditLeaf.hash(leaf.text()))
                .isEqualTo(digest.digest(leaf.text().getBytes(StandardCharsets.UTF_8)));
        // The empty leaf of RFC 6962, known from Certificate Transparency.
        assertThat(HexFormat.of().formatHex(AuditLeaf.hash("")))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void textsAreEscapedAsRfc8785Demands() {
        var leaf = new AuditLeaf(
                ID,
                NOW,
                "张\"\\\b\t\n\f\r\u0001\u001f/\u007f𠮷",
                "none",
                AuditedAct.of("a", "b", "c", TOWN),
                null,
                null);

        assertThat(leaf.text()).contains("\"actor\":\"张\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f/\u007f𠮷\"");
    }

    @Test
    void nothingButCodesAndHashesGetsIn() {
        var act = AuditedAct.of("a", "b", "c", TOWN);

        assertThatThrownBy(() -> AuditedAct.of("张三改了手机", "b", "c", TOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditedAct.of("a", "b", "with blank", TOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> act.because("called 13912345678"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("13912345678");
        assertThatThrownBy(() -> act.committing(Map.of("person.phone", "13912345678")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("13912345678");
    }

    @Test
    void refusedActCarriesTheCodeOfTheRefusal() {
        var refused =
                AuditedAct.of("enterprise-registered", "enterprise", ID, TOWN).refused("registered-elsewhere");

        assertThat(leaf(refused).text())
                .contains("\"decision\":\"REFUSED\"")
                .contains("\"reason\":\"registered-elsewhere\"");
    }
}
