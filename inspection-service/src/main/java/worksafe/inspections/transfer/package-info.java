/**
 * Cases that may be crimes, on their way to the police (行政执法机关移送涉嫌犯罪案件的规定, 国务院令第310号; R-INS-027). A team of at least two
 * looks into it and reports; the head of the authority decides within the policy {@code transfer.decision-period}, a refusal with its
 * reason on record (Art. 5); what is approved is handed over within {@code transfer.handover-period}, with its list of materials
 * (Art. 6) and a copy to the procuratorate. The police sign its receipt (Art. 7) and decide within {@code
 * transfer.police-decision-period} (Art. 8). Where they do not file it, the authority may within {@code transfer.objection-period} ask
 * them to reconsider, or suggest that the procuratorate supervises (Art. 9). Where they do, goods and materials are handed over within
 * {@code transfer.materials-period} (Art. 12).
 *
 * <p>From its hand-over until the police decide against it no new penalty is imposed for the same act (Art. 11): {@link
 * worksafe.inspections.transfer.CrimeTransfers} says so. Warnings, stops and revocations decided before stand. A case that was not
 * filed, or came back, may be punished (Art. 10).
 *
 * <pre>
 * SUSPECTED ─report→ REPORTED ─decision→ APPROVED | REFUSED
 * APPROVED ─handover→ TRANSFERRED ─receipt→ RECEIVED ─police-decision→ ACCEPTED_BY_POLICE | NOT_ACCEPTED
 * NOT_ACCEPTED ─objection→ OBJECTED ─police-decision→ ACCEPTED_BY_POLICE | NOT_ACCEPTED
 * ACCEPTED_BY_POLICE ─materials→ ACCEPTED_BY_POLICE
 * ACCEPTED_BY_POLICE, NOT_ACCEPTED ─end→ ENDED
 * </pre>
 *
 * <p>Of one case of penalty one transfer is under way at most, whoever opened it: a second one by hand is refused with the id of the
 * first, and a hand-over leaves it alone. One that was refused or has ended stands in nobody's way.
 *
 * <p>No enterprise is shown a transfer, and no event names whom it is about. Locks: its clocks, then the transfer.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.transfer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
