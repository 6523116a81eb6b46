package worksafe.stack;

import java.io.IOException;
import java.util.Base64;
import worksafe.tlog.NoteKey;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.witness.WitnessKey;
import worksafe.tlog.witness.WitnessSettings;

/** The public keys by which this stack's audit logs are verified, and where the logs lie. */
final class AuditKeys {

    /** What the logs of this stack are called, before the context. */
    static final String NAME = "worksafe.local";

    /** What their witness is called. */
    static final String WITNESS = WitnessSettings.NAME;

    private AuditKeys() {}

    static NoteKey log(Secrets secrets, String context) {
        return NoteSigner.ofLog(NAME + "/" + context, Base64.getDecoder().decode(secrets.auditLogKey(context)))
                .key();
    }

    static NoteKey witness(StackHome home) {
        try {
            return WitnessKey.kept(home.witness(), WITNESS).key();
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", home.witness(), e), e);
        }
    }

    /** Where a service shows its log, after its address. */
    static String path(String context) {
        return "/api/v1/" + context + "/public/audit/log";
    }
}
