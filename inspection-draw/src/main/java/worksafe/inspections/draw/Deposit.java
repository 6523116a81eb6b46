package worksafe.inspections.draw;

import worksafe.inspections.srd.form.Digest;
import worksafe.platform.duties.personal.SealedValue;

/**
 * What a contributor hands over: the promise, and the secret that keeps it.
 *
 * @param commitment public with the seal
 * @param nonce sealed for its row, public with the disclosure
 */
public record Deposit(Digest commitment, SealedValue nonce) {}
