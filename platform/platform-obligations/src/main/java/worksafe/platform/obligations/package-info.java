/**
 * Obligations: what a row of the policy book {@code obligation.<rule>} asks of an enterprise or an authority, and whether it
 * is there. A row has {@linkplain worksafe.kernel.condition.PolicyCondition conditions} and a {@linkplain
 * worksafe.platform.obligations.ObligationDemand demand}; a kind is a JSON document that says which evidence meets it; a {@linkplain
 * worksafe.platform.obligations.Judgement judgement} explains itself. A row of a law, regulation or rule makes a state; a row
 * of a document makes a reminder beside it and founds nothing. Nothing here knows a database: whoever keeps enterprises reads
 * their facts in sets, asks here, and keeps the answers.
 *
 * <p>A scorecard is a list of obligations with a title; it has no engine of its own.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.obligations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
