package worksafe.training.compliance;

import java.util.UUID;

/**
 * Fired synchronously in the transaction in which a certificate was issued, reviewed, revoked or found to have lapsed, so
 * that the holder's posts are judged anew with it.
 */
public record HeldCertificatesChanged(UUID personId, Qualification qualification) {}
