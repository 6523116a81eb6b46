package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.Suite;

/** The vector of the published algorithm, to the last byte, and its counterpart in the other suite. */
class PublishedVectorTest {

    private static final String CANONICAL = """
            {"alg":"SRD-1/SHA256","authority":"310115000000","beacon":"SSQ-2026137","contributors":[["agency",\
            "f33403311aa3f73c664112cb93458c145d3b53b98fddebbff97cce051c3ef002"],["discipline",\
            "f7ce9f065832583ce3578ecfddd6f8f8e78e9685c167b22630d6e5811087c227"]],"drawId":"DR-310115-2026-0007",\
            "drawNumber":7,"inspectors":{"root":"dbc78e6b33d88bf57029a5ee455f8875659195799344439a5620020e5f7b5d1a",\
            "size":4},"needs":{"root":"a0f49e29311efe239509923b3bff9b4b65ed1538b61e19802b34bd44c7fba31a","size":7},\
            "objects":{"root":"52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528","size":7},\
            "plan":"示例计划","previousSeal":"0000000000000000000000000000000000000000000000000000000000000000",\
            "quota":[["A",2],["B",1]],"recusals":{"root":\
            "15071a7239ed21bce4039826244297078d2aad93b2251f486fd957f97bb770df","size":2},\
            "substitution":["closed","moved"],"teamSize":2,"version":1}""";

    @Test
    void sealedRecordIsCanonicalToTheByte() {
        var sealed = PublishedVector.of(Suite.SHA256).sealed();

        assertThat(new String(sealed.sealedRecord().canonical(), StandardCharsets.UTF_8))
                .isEqualTo(CANONICAL);
        assertThat(sealed.seal().hex()).isEqualTo("efa1efb8b2cea71f46b915417e72d6f7826f6cf3346d588a00dc3fbe94341e5f");
    }

    @Test
    void sealedRecordIsReadAsItWasWritten() {
        var canonical = CANONICAL.getBytes(StandardCharsets.UTF_8);

        var read = SealedRecord.parse(canonical);

        assertThat(read).isEqualTo(PublishedVector.of(Suite.SHA256).sealed().sealedRecord());
        assertThat(read.canonical()).isEqualTo(canonical);
    }

    @Test
    void keysAreDerivedAsPublished() {
        var setup = PublishedVector.of(Suite.SHA256);
        var material = new Encoding()
                .text("agency")
                .raw(setup.nonces().get(0).bytes())
                .text("discipline")
                .raw(setup.nonces().get(1).bytes())
                .text(setup.beaconString())
                .bytes();

        var keys = DrawKeys.derive(setup.suite(), setup.sealed().seal(), material);

        assertThat(keys.prk().hex()).isEqualTo("ec388bedc89ada4b7f90944d1fbf0b8638ede998eca376eabe81fee643426933");
        assertThat(keys.object().hex()).isEqualTo("75ae3984b0b970d534f47821662111452701501dffb3f2d116ff106cb5aacc56");
        assertThat(keys.inspector().hex())
                .isEqualTo("7f79ace3cf0365e66c0ab99cdb3fe8b97d73a47e577d62575fc967c53e3d8fcb");
    }

    @Test
    void drawAndTeamsAreThePublishedOnes() {
        var result = PublishedVector.of(Suite.SHA256).open().result();

        assertThat(result.drawn())
                .containsExactly(
                        drawn(
                                "A",
                                1,
                                "91310000AAAA000004",
                                "04b756c6aa3ff9e367d5f6b295e0b915690cb2fcc70b5cfc0ae9bd313efa4be3"),
                        drawn(
                                "A",
                                2,
                                "91310000AAAA000002",
                                "1e8189b3902ff2fce608de3e1a3e9782c9332e55578ea8eb8cd69fd604db108c"),
                        drawn(
                                "B",
                                1,
                                "91310000BBBB000001",
                                "0e96b3169c0a96d049e33a8bb945227eeb5a87a23502980ea471f35a7c7bd495"));
        assertThat(result.teams())
                .containsExactly(
                        new Team("91310000AAAA000004", List.of("P3", "P4")),
                        new Team("91310000AAAA000002", List.of("P3", "P2")),
                        new Team("91310000BBBB000001", List.of("P1", "P3")));
    }

    /** The figures come from a computation with another implementation of SM3 in another language. */
    @Test
    void nationalSuiteGivesItsOwnDraw() {
        var setup = PublishedVector.of(Suite.SM3);
        var sealed = setup.sealed();

        assertThat(sealed.sealedRecord().lists().objects().root().hex())
                .isEqualTo("6fc6e21e212c0a42c519a6dad876edaa20ce09f215c4710693aef8f9e5e21299");
        assertThat(sealed.seal().hex()).isEqualTo("fa13cff78bbd9cc8ead45e7fba5c5c5398d54f4ce27bfcc18eb5006eabf7c214");
        var result = setup.open().result();
        assertThat(result.drawn())
                .containsExactly(
                        drawn(
                                "A",
                                1,
                                "91310000AAAA000004",
                                "051d41c7eb61643a5bc9171b440629a07de06f58ed40eccae6d20ce5e1b37e20"),
                        drawn(
                                "A",
                                2,
                                "91310000AAAA000002",
                                "58cbc7e9571c6466856198e5e4554b9f0924a16db9250064dce26e3110ca655b"),
                        drawn(
                                "B",
                                1,
                                "91310000BBBB000002",
                                "4388f280559fe15a6f634642f1f8458a4850fd16e479b01097dd4ac12ca88465"));
        assertThat(result.teams())
                .containsExactly(
                        new Team("91310000AAAA000004", List.of("P4", "P1")),
                        new Team("91310000AAAA000002", List.of("P3", "P2")),
                        new Team("91310000BBBB000002", List.of("P1", "P3")));
    }

    private static DrawnCandidate drawn(String stratum, int rank, String id, String ticket) {
        return new DrawnCandidate(stratum, rank, id, Digest.ofHex(ticket));
    }
}
