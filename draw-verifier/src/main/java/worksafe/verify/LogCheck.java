package worksafe.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the audit log holds the seal: the proof in the bundle, in the form of C2SP tlog-proof, against keys known from elsewhere. */
final class LogCheck {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern SIGNATURE_LINE = Pattern.compile("— [^ +]+ [A-Za-z0-9+/]+={0,2}");
    private static final int HASH_BYTES = 32;
    /** Origin, size and root, and an empty line before the signatures. */
    private static final int NOTE_LINES = 4;

    private final List<String> lines;
    private final byte[] entry;
    private final long index;
    private final List<byte[]> path = new ArrayList<>();
    private final int note;

    private LogCheck(String proof) {
        lines = Arrays.asList(proof.split("\n", -1));
        require(lines.getFirst().equals(HEADER), 0);
        entry = bytes(said("extra ", 1), 1);
        index = number(said("index ", 2), 2);
        int at = 3;
        for (; !line(at).isEmpty(); at++) {
            path.add(hash(line(at), at));
        }
        note = at + 1;
        require(line(note + NOTE_LINES - 1).isEmpty(), note + NOTE_LINES - 1);
        for (int i = note + NOTE_LINES; i < lines.size(); i++) {
            require(SIGNATURE_LINE.matcher(line(i)).matches(), i);
        }
    }

    /**
     * Checks the proof of a bundle.
     *
     * @return what it shows
     * @throws CheckFailed with what is wrong first
     */
    static Sentence check(Bundle bundle, Bundle.LogPlace place, String proof, LogTrust trust) {
        return new LogCheck(proof).check(bundle, place, trust);
    }

    private Sentence check(Bundle bundle, Bundle.LogPlace place, LogTrust trust) {
        var origin = line(note);
        if (!origin.equals(place.origin()) || index != place.index()) {
            throw new CheckFailed(Check.LOG, "log.place", place, origin + " " + index);
        }
        if (!origin.equals(trust.log().name())) {
            throw new CheckFailed(Check.LOG, "log.origin", trust.log().name(), origin);
        }
        var text = String.join("\n", lines.subList(note, note + NOTE_LINES - 1)) + "\n";
        var signatures = lines.subList(note + NOTE_LINES, lines.size());
        if (signatures.stream().noneMatch(line -> trust.log().signed(text, line).isPresent())) {
            throw new CheckFailed(Check.LOG, "log.signature", origin);
        }
        entrySays(bundle);
        var root = hash(line(note + 2), note + 2);
        if (!Arrays.equals(root(number(line(note + 1), note + 1)), root)) {
            throw new CheckFailed(Check.LOG, "log.path", place);
        }
        if (trust.witness().isEmpty()) {
            return Sentence.of("log.holds", place);
        }
        var witness = trust.witness().get();
        var seen = signatures.stream()
                .flatMap(line -> witness.signed(text, line).stream())
                .findFirst()
                .orElseThrow(() -> new CheckFailed(Check.LOG, "log.witness", witness.name()));
        return Sentence.of("log.seen", place, Instant.ofEpochSecond(seen));
    }

    /** The entry is canonical JSON, so what it must say stands in it as it is spelled here. */
    private void entrySays(Bundle bundle) {
        var said = new String(entry, StandardCharsets.UTF_8);
        var wanted = "\"after\":\"" + bundle.seal() + "\"";
        var object = ",\"objectId\":\"" + bundle.record().drawId() + "\",\"objectType\":\"draw-seal\"";
        if (!said.startsWith("{\"action\":\"seal-logged\",")
                || !said.contains("," + wanted)
                || !said.contains(object)) {
            throw new CheckFailed(Check.LOG, "log.entry", wanted + object, said);
        }
    }

    /** The root that follows from entry and path in a tree of so many entries (RFC 9162, 2.1.3.2); empty where none does. */
    private byte[] root(long size) {
        if (index >= size) {
            return new byte[0];
        }
        var node = index;
        var last = size - 1;
        var hash = hashed(0, entry, new byte[0]);
        for (var step : path) {
            if (last == 0) {
                return new byte[0];
            }
            if (node % 2 == 1 || node == last) {
                hash = hashed(1, step, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = hashed(1, hash, step);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 ? hash : new byte[0];
    }

    private static byte[] hashed(int kind, byte[] left, byte[] right) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String line(int at) {
        require(at < lines.size(), at);
        return lines.get(at);
    }

    private String said(String name, int at) {
        require(line(at).startsWith(name), at);
        return line(at).substring(name.length());
    }

    private static long number(String text, int at) {
        require(NUMBER.matcher(text).matches(), at);
        return Long.parseLong(text);
    }

    private static byte[] bytes(String base64, int at) {
        return LogKey.decoded(base64).orElseThrow(() -> wrong(at));
    }

    private static byte[] hash(String base64, int at) {
        var bytes = bytes(base64, at);
        require(bytes.length == HASH_BYTES, at);
        return bytes;
    }

    private static void require(boolean holds, int at) {
        if (!holds) {
            throw wrong(at);
        }
    }

    private static CheckFailed wrong(int at) {
        return new CheckFailed(Check.LOG, "log.form", at + 1);
    }
}
