/**
 * By which clause of which standard a danger is a major one (重大事故隐患判定标准, 安全生产法 Art. 118(2)). The standards are rows of the
 * policy {@code danger.determination}, one for each trade; whoever determines a danger names standard and clause. Where all
 * clauses of a standard were read, another is refused; of any other standard what is named has to read like a clause.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.determination;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
