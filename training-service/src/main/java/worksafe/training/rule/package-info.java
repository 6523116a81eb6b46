/**
 * What the policy book demands of safety training (安全培训): which programme is owed by whom, with how many hours and which
 * topics, by place, trade and day (生产经营单位安全培训规定 Arts. 7–9, 12–17; 安全生产法 Arts. 27–29). A row says it, with its
 * document and clause; nothing of it is a constant. What a document alone says is told and bars nobody.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
