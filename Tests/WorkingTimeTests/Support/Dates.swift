import Testing
import WorkingTime

/// A day that the test writes in ISO 8601.
func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

/// A moment that the test writes as `2026-08-20 09:00`.
func at(_ text: String) throws -> Instant { try #require(Instant(text: text)) }

/// A time that the test writes as `7:30`.
func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text: text)) }
