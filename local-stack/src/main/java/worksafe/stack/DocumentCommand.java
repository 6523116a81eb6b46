package worksafe.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import worksafe.kernel.Sha256;
import worksafe.tlog.LogProof;
import worksafe.tlog.NoteKey;

/**
 * Verifies a file that was handed out of a paper: that the audit log holds its digest. The proof is asked for by the code in the
 * file's link, or given; with it and the keys nobody is asked.
 */
final class DocumentCommand {

    private static final String PROOF = "--proof";
    private static final String CODE = "--code";
    private static final String AT = "--at";
    private static final String LOG_KEY = "--log-key";
    private static final String WITNESS_KEY = "--witness-key";
    private static final String WITHOUT_WITNESS = "--without-witness";

    /** The contexts that hand out papers. */
    private static final List<String> WITH_PAPERS = List.of("hazards", "inspections");

    /** Where the link of the printed code leads, as it stands in the file. */
    private static final Pattern LINK = Pattern.compile("/URI\\([^()]*?([0-9A-V]{26})\\)");

    private static final Pattern TYPED = Pattern.compile("[0-9A-V]{26}");
    private static final JsonMapper JSON = new JsonMapper();

    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;

    DocumentCommand(StackHome home, PortPlan ports, PrintStream out) {
        this.home = home;
        this.ports = ports;
        this.out = out;
    }

    /** 0 when the file is one that was handed out, 1 when it is not or the proof is wrong, 2 when nothing can be said yet. */
    int run(List<String> words) {
        var arguments = new Arguments(words, Set.of(WITHOUT_WITNESS), Set.of(PROOF, CODE, AT, LOG_KEY, WITNESS_KEY));
        if (arguments.operands().size() != 1) {
            throw new StackException(Speech.of("audit.document-usage"));
        }
        var file = read(arguments.operands().getFirst());
        var digest = Sha256.hex(file);
        var given = arguments.one(PROOF);
        var text = given.isPresent()
                ? Optional.of(new String(read(given.get()), StandardCharsets.UTF_8))
                : asked(arguments, code(arguments, file), digest);
        if (text.isEmpty()) {
            out.println(Speech.of("audit.document-unknown", digest));
            return BROKEN;
        }
        try {
            return verify(LogProof.parse(text.get()), digest, arguments);
        } catch (IllegalArgumentException e) {
            out.println(Speech.of("audit.document-no-proof"));
            return BROKEN;
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.unreadable", file), e);
        }
    }

    private static String code(Arguments arguments, byte[] file) {
        var given = arguments.one(CODE);
        if (given.isPresent()) {
            if (!TYPED.matcher(given.get()).matches()) {
                throw new StackException(Speech.of("audit.document-no-code", CODE, PROOF));
            }
            return given.get();
        }
        var link = LINK.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!link.find()) {
            throw new StackException(Speech.of("audit.document-no-code", CODE, PROOF));
        }
        return link.group(1);
    }

    private Optional<String> asked(Arguments arguments, String code, String digest) {
        var address = arguments.one(AT).orElseGet(() -> ports.url(ServiceDefinition.GATEWAY));
        return WITH_PAPERS.stream()
                .map(context -> new ServedAuditLog(address + "/api/v1/" + context)
                        .read("papers/verify/" + code + "/files/" + digest))
                .flatMap(Optional::stream)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst();
    }

    private int verify(LogProof proof, String digest, Arguments arguments) {
        var origin = proof.origin().orElse("");
        var witness = arguments.has(WITHOUT_WITNESS)
                ? Optional.<NoteKey>empty()
                : Optional.of(
                        arguments.one(WITNESS_KEY).map(DocumentCommand::key).orElseGet(this::witnessOfThisStack));
        var log = arguments.one(LOG_KEY).map(DocumentCommand::key).orElseGet(() -> ofThisStack(origin));
        var fault = proof.fault(log, witness);
        if (fault.isPresent()) {
            out.println(
                    switch (fault.get()) {
                        case CHECKPOINT -> Speech.of("audit.broken.checkpoint-form");
                        case SIGNATURE -> Speech.of("audit.broken.checkpoint-signature");
                        case ORIGIN -> Speech.of("audit.broken.checkpoint-origin");
                        case COSIGNATURE -> Speech.of("audit.document-not-witnessed", WITHOUT_WITNESS);
                        case PATH -> Speech.of("audit.document-path", proof.index());
                    });
            return fault.get() == LogProof.Fault.COSIGNATURE ? USAGE : BROKEN;
        }
        var entry = entry(proof);
        if (!entry.path("action").asText().equals("paper-printed")
                || !entry.path("objectType").asText().equals("paper-file")
                || !entry.path("after").asText().equals(digest)) {
            out.println(Speech.of("audit.document-other", proof.index()));
            return BROKEN;
        }
        out.println(Speech.of(
                "audit.document-holds",
                entry.path("objectId").asText(),
                entry.path("time").asText(),
                proof.index(),
                origin));
        witness.flatMap(proof::cosignedAt).ifPresent(seen -> out.println(Speech.of("audit.document-witnessed", seen)));
        out.println(Speech.of("audit.document-may-be-withdrawn"));
        return HOLDS;
    }

    private static NoteKey key(String text) {
        try {
            return NoteKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StackException(Speech.of("audit.document-no-key", text), e);
        }
    }

    private void requireStack(String option) {
        if (!Files.exists(home.secrets())) {
            throw new StackException(Speech.of("audit.document-which-key", option));
        }
    }

    private NoteKey witnessOfThisStack() {
        requireStack(WITNESS_KEY);
        return AuditKeys.witness(home);
    }

    /** A proof of another log is not signed by the key that is taken then, which is said. */
    private NoteKey ofThisStack(String origin) {
        requireStack(LOG_KEY);
        var context = origin.substring(origin.lastIndexOf('/') + 1);
        return AuditKeys.log(
                Secrets.kept(home.secrets()), WITH_PAPERS.contains(context) ? context : WITH_PAPERS.getFirst());
    }

    private static JsonNode entry(LogProof proof) {
        try {
            return JSON.readTree(proof.said());
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
