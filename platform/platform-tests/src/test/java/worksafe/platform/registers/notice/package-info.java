@org.jspecify.annotations.NullMarked
package worksafe.platform.registers.notice;
