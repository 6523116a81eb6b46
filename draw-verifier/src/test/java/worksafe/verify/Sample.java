package worksafe.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The bundle of the published vector, and what an adversary may make of it. */
final class Sample {

    static final String SHA256 = read("/draw-bundle.json");
    /** The same draw under SM3; made by a program that shares nothing with this project. */
    static final String SM3 = read("/draw-bundle-sm3.json");

    private Sample() {}

    private static String read(String resource) {
        try (var file = Sample.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String bundle) {
        return bundle.getBytes(StandardCharsets.UTF_8);
    }

    static String changed(String bundle, String from, String to) {
        if (!bundle.contains(from)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        return bundle.replace(from, to);
    }

    /** As the drawing office would publish it before disclosure. */
    static String drawn(String bundle) {
        return bundle.replaceAll(",\"nonce\":\"[0-9a-f]{64}\"", "").replaceAll(",\"drawn\":.*", "}");
    }

    /** As the drawing office would publish it before the public value exists. */
    static String sealed(String bundle) {
        return drawn(bundle).replaceAll(",\"beaconString\":.*?(?=,\"objects\":)", "");
    }

    /** Whoever tampers with the sealed record may compute its seal anew; only the published one gives him away. */
    static String resealed(String bundle) {
        var start = bundle.indexOf("\"sealedRecord\":") + "\"sealedRecord\":".length();
        var end = bundle.indexOf(",\"seal\":");
        var suite = bundle.contains("SRD-1/SM3") ? Suite.SM3 : Suite.SHA256;
        var seal = suite.hash(bytes("SRD1/seal\0"), bytes(bundle.substring(start, end)));
        return bundle.substring(0, end)
                + ",\"seal\":\"" + HexFormat.of().formatHex(seal)
                + bundle.substring(end + ",\"seal\":\"".length() + 64);
    }

    /** The commitment that the first contributor of this draw would have made to a nonce. */
    static String commitment(String who, String nonce) {
        return HexFormat.of()
                .formatHex(Suite.SHA256.hash(Message.labelled("SRD1/commit", 0)
                        .text("DR-310115-2026-0007")
                        .text(who)
                        .raw(HexFormat.of().parseHex(nonce))
                        .bytes()));
    }
}
