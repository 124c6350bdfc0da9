// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the precompiled header of all tests (tests/CMakeLists.txt). Has no code of its own.
